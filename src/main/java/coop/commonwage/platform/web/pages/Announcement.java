package coop.commonwage.platform.web.pages;

import coop.commonwage.platform.language.Words;
import java.util.function.Function;

/**
 * Something a person should not miss, told on the page they come to after login.
 *
 * @param bundle the message bundle its sentence stands in
 * @param sentence made with the words of that bundle, in the reader's language
 * @param path where it leads
 */
public record Announcement(String bundle, Function<Words, String> sentence, String path) {}
