package coop.commonwage.pay.web;

import coop.commonwage.pay.application.ContractVersion;
import java.util.List;
import java.util.UUID;

/**
 * All versions of one person's contract.
 *
 * @param personId whose they are
 * @param versions newest first
 * @param isKept whether the reader keeps the papers: opens them and issues the next
 */
public record ContractHistory(UUID personId, List<ContractVersion> versions, boolean isKept) {

  public ContractHistory {
    versions = List.copyOf(versions);
  }
}
