package coop.commonwage.pay.rest;

import coop.commonwage.pay.funding.ClientFunding;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who pays for the care of a client from a day on. */
@Schema(
    description = "Who pays for the care of a client from a day on, until another account does.")
public record ClientFundingForm(
    @NotBlank @Size(max = 100) @Schema(example = "C0080") String client,
    @NotBlank @Schema(example = "2026-10-01") String from,
    @NotBlank @Size(max = 100) @Schema(example = "budget/C0080") String account) {

  ClientFunding funding() {
    return new ClientFunding(client.strip(), Typed.date("from", from), account.strip());
  }
}
