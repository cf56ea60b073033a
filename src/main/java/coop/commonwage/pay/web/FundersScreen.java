package coop.commonwage.pay.web;

import coop.commonwage.pay.funding.ClientFunding;
import coop.commonwage.pay.funding.FunderAccount;
import coop.commonwage.pay.funding.FunderKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What the page about funders shows.
 *
 * @param accounts in the order of their references
 * @param clients as recorded, the newest first
 * @param mayRecord whether the reader may add to them
 * @param firstDay the first day proposed for a statement
 * @param lastDay the last
 * @param typed what was typed into the forms, by field
 * @param errors what is wrong with it, by field
 */
public record FundersScreen(
    List<FunderAccount> accounts,
    List<ClientFunding> clients,
    boolean mayRecord,
    LocalDate firstDay,
    LocalDate lastDay,
    Map<String, String> typed,
    Map<String, String> errors) {

  /** What was typed into a field; empty when nothing was. */
  public String value(String field) {
    return typed.getOrDefault(field, "");
  }

  /** The kinds an account can have. */
  public List<FunderKind> kinds() {
    return List.of(FunderKind.values());
  }
}
