package coop.commonwage.platform.paper;

import java.util.Locale;

/**
 * What a document says about itself.
 *
 * @param title shown by the reader in its window, and read out first
 * @param author who issues the document
 * @param subject what it is about, in a few words
 * @param language the language it is written in
 * @param running printed at the foot of every page: whose paper this is
 * @param pageOf how pages are counted, with two gaps: {@code Page %1$s of %2$s}
 */
public record Imprint(
    String title, String author, String subject, Locale language, String running, String pageOf) {}
