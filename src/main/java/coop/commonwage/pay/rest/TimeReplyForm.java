package coop.commonwage.pay.rest;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an answer settles nothing. */
@Schema(description = "Why an answer settles nothing.")
public record TimeReplyForm(@NotBlank String words) {}
