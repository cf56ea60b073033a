package coop.commonwage.pay.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The address of one's own calendar. */
@Schema(
    description =
        "When the address in use was made, and the address itself: only in the answer that made"
            + " it, for it is not kept.")
public record CalendarLinkView(String madeAt, String path) {}
