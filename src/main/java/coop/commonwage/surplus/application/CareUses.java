package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.platform.web.CsvRows;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.surplus.spending.CareEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Uses of credits held against the care accounts as they stand, one after the other: each finds
 * what those before it left, also those of the same file. An invoice uses a credit once, for ever,
 * and what it used is given back once.
 */
final class CareUses {

  private final Supplier<UUID> ids;
  private final Map<UUID, Money> balances = new HashMap<>();
  private final Map<Key, Used> used = new HashMap<>();
  private final Set<Key> reversed = new HashSet<>();
  private final List<FieldError> errors = new ArrayList<>();
  private final List<CareAccounts.Use> uses = new ArrayList<>();

  private record Key(UUID personId, String invoice) {}

  private record Used(UUID id, Money amount) {}

  /**
   * @param ids of the movements it makes
   */
  CareUses(List<CareEntry> entries, Supplier<UUID> ids) {
    this.ids = ids;
    for (CareEntry entry : entries) {
      balances.merge(entry.personId(), entry.amount(), Money::plus);
      Optional<Key> key = entry.invoice().map(invoice -> new Key(entry.personId(), invoice));
      if (entry.kind().equals(CareEntry.USED)) {
        used.put(key.orElseThrow(), new Used(entry.id(), entry.amount().negated()));
      } else {
        key.ifPresent(reversed::add);
      }
    }
  }

  /** What can be written; in the order of the rows. */
  List<CareAccounts.Use> uses() {
    return uses;
  }

  List<FieldError> errors() {
    return errors;
  }

  void take(CareUsesFile.Row row) {
    if (row.reversed()) {
      reverse(row);
    } else {
      use(row);
    }
  }

  private void reverse(CareUsesFile.Row row) {
    Key key = new Key(row.personId(), row.invoice());
    Used use = used.get(key);
    if (use == null || reversed.contains(key)) {
      wrong(row, CareUsesFile.INVOICE, row.invoice(), "no use of a credit by this invoice stands");
    } else if (!use.amount().equals(row.amount())) {
      wrong(row, CareUsesFile.AMOUNT, row.amount().toString(), "the invoice used " + use.amount());
    } else {
      reversed.add(key);
      balances.merge(row.personId(), row.amount(), Money::plus);
      add(row, Optional.of(use.id()));
    }
  }

  private void use(CareUsesFile.Row row) {
    Key key = new Key(row.personId(), row.invoice());
    Money left = balances.getOrDefault(row.personId(), Money.ZERO);
    if (used.containsKey(key)) {
      wrong(row, CareUsesFile.INVOICE, row.invoice(), "this invoice used a credit already");
    } else if (row.amount().isMoreThan(left)) {
      wrong(row, CareUsesFile.AMOUNT, row.amount().toString(), "more than there is: " + left);
    } else {
      balances.put(row.personId(), left.minus(row.amount()));
      used.put(key, new Used(add(row, Optional.empty()), row.amount()));
    }
  }

  private UUID add(CareUsesFile.Row row, Optional<UUID> reverses) {
    UUID id = ids.get();
    uses.add(
        new CareAccounts.Use(id, row.personId(), row.day(), row.invoice(), row.amount(), reverses));
    return id;
  }

  private void wrong(CareUsesFile.Row row, String column, String value, String message) {
    errors.add(CsvRows.error(row.row(), column, value, message));
  }
}
