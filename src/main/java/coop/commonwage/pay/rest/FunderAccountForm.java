package coop.commonwage.pay.rest;

import coop.commonwage.pay.funding.FunderAccount;
import coop.commonwage.pay.funding.FunderKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account care is paid from. */
@Schema(description = "An account care is paid from. One that is there already is changed.")
public record FunderAccountForm(
    @NotBlank @Size(max = 100) @Schema(example = "budget/C0080") String reference,
    @NotBlank @Schema(example = "personal-budget") String kind,
    @NotBlank @Size(max = 200) @Schema(example = "Personal budget C0080") String name) {

  FunderAccount account() {
    return new FunderAccount(reference, Typed.of("kind", kind, FunderKind::ofWord), name);
  }
}
