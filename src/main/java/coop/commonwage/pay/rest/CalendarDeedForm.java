package coop.commonwage.pay.rest;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What becomes of the secret address of one's own calendar. */
@Schema(description = "make (ends the one before) or end")
public record CalendarDeedForm(@NotBlank @Schema(example = "make") String deed) {}
