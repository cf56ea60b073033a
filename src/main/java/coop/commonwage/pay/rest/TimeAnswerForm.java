package coop.commonwage.pay.rest;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said to a question about time. */
@Schema(description = "An answer to a worker's question about their time.")
public record TimeAnswerForm(
    @NotBlank @Schema(enumeration = {"corrected", "explained"}) String kind,
    @NotBlank @Schema(description = "What the worker reads.") String words,
    @Schema(description = "The id of the version of the visit that corrects it.")
        String visitVersion) {}
