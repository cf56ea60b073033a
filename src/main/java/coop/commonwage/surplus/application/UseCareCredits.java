package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.CsvRows;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.spending.CareEntry;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes in which invoices used credits towards care, from the invoicing side: {@code payroll_id},
 * {@code invoice}, {@code day}, {@code amount}, and {@code kind}, {@code used} or {@code reversed},
 * for an invoice that was taken back. Nothing is written while any row is wrong.
 */
@Dependent
public class UseCareCredits {

  private static final String NUMBER = "payroll_id";
  private static final String INVOICE = "invoice";
  private static final String DAY = "day";
  private static final String AMOUNT = "amount";
  private static final String KIND = "kind";
  private static final int LONGEST_INVOICE = 60;

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Memberships memberships;
  private final CareAccounts accounts;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public UseCareCredits(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      Memberships memberships,
      CareAccounts accounts,
      @Half("surplus") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.memberships = memberships;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @return how many rows were taken in
   * @throws Refused with row and column of everything that is wrong: an invoice that used a credit
   *     already, more than there is, a use that is not there to be taken back
   */
  public int from(byte[] file) {
    return transactions.in(
        caller.employerId(),
        () -> {
          accounts.hold();
          Rows rows = new Rows(memberships.personsByPayrollId(), accounts.entries());
          new CsvRows(List.of(NUMBER, INVOICE, DAY, AMOUNT), rows.errors).each(file, rows::take);
          if (!rows.errors.isEmpty()) {
            throw Refused.invalid(
                "Nothing was taken in: %d values of the file cannot be used."
                    .formatted(rows.errors.size()),
                rows.errors);
          }
          accounts.use(rows.uses, clock.instant(), caller.login());
          audit.record(
              caller.employerId(),
              caller.login(),
              "care-credits.used",
              "care-credits/" + FileDigest.sha256(file),
              Map.of(
                  "rows", Integer.toString(rows.uses.size()),
                  "amount",
                      Money.sum(rows.uses.stream().map(CareAccounts.Use::amount).toList())
                          .toString()));
          return rows.uses.size();
        });
  }

  /** The rows held against the accounts as they stand, row by row. */
  private final class Rows {

    private final Map<String, UUID> persons;
    private final Map<UUID, Money> balances = new HashMap<>();
    private final Map<String, CareEntry> used = new HashMap<>();
    private final List<String> reversed = new ArrayList<>();
    private final List<FieldError> errors = new ArrayList<>();
    private final List<CareAccounts.Use> uses = new ArrayList<>();

    Rows(Map<String, UUID> persons, List<CareEntry> entries) {
      this.persons = persons;
      for (CareEntry entry : entries) {
        balances.merge(entry.personId(), entry.amount(), Money::plus);
        entry
            .invoice()
            .ifPresent(
                invoice -> {
                  String key = entry.personId() + " " + invoice;
                  if (entry.kind().equals("used")) {
                    used.put(key, entry);
                  } else {
                    reversed.add(key);
                  }
                });
      }
    }

    void take(int row, NamedCsvRecord cells) {
      int before = errors.size();
      UUID person = persons.get(CsvRows.cell(cells, NUMBER));
      if (person == null) {
        wrong(row, NUMBER, CsvRows.cell(cells, NUMBER), "nobody has this payroll number");
      }
      String invoice = CsvRows.cell(cells, INVOICE);
      if (invoice.isEmpty() || invoice.length() > LONGEST_INVOICE) {
        wrong(row, INVOICE, invoice, "an invoice has a number of at most 60 letters");
      }
      Optional<LocalDate> day = day(row, CsvRows.cell(cells, DAY));
      Optional<Money> amount = amount(row, CsvRows.cell(cells, AMOUNT));
      String kind = CsvRows.cell(cells, KIND);
      if (!List.of("", "used", "reversed").contains(kind)) {
        wrong(row, KIND, kind, "used or reversed");
      }
      if (errors.size() == before) {
        move(row, person, invoice, day.orElseThrow(), amount.orElseThrow(), kind);
      }
    }

    private void move(
        int row, UUID person, String invoice, LocalDate day, Money amount, String kind) {
      String key = person + " " + invoice;
      if (kind.equals("reversed")) {
        CareEntry use = used.get(key);
        if (use == null || reversed.contains(key)) {
          wrong(row, INVOICE, invoice, "no use of a credit by this invoice stands");
        } else if (!use.amount().equals(amount.negated())) {
          wrong(row, AMOUNT, amount.toString(), "the invoice used " + use.amount().negated());
        } else {
          reversed.add(key);
          balances.merge(person, amount, Money::plus);
          uses.add(new CareAccounts.Use(person, day, invoice, amount, Optional.of(use.id())));
        }
        return;
      }
      Money left = balances.getOrDefault(person, Money.ZERO);
      if (used.containsKey(key) || uses.stream().anyMatch(use -> isUse(use, person, invoice))) {
        wrong(row, INVOICE, invoice, "this invoice used a credit already");
      } else if (amount.isMoreThan(left)) {
        wrong(row, AMOUNT, amount.toString(), "more than there is: " + left);
      } else {
        balances.put(person, left.minus(amount));
        uses.add(new CareAccounts.Use(person, day, invoice, amount, Optional.empty()));
      }
    }

    private static boolean isUse(CareAccounts.Use use, UUID person, String invoice) {
      return use.reverses().isEmpty()
          && use.personId().equals(person)
          && use.invoice().equals(invoice);
    }

    private Optional<LocalDate> day(int row, String text) {
      try {
        LocalDate day = LocalDate.parse(text);
        if (!day.isAfter(clock.today())) {
          return Optional.of(day);
        }
        wrong(row, DAY, text, "must not be ahead");
      } catch (DateTimeParseException notADate) {
        wrong(row, DAY, text, "a date such as 2026-05-31");
      }
      return Optional.empty();
    }

    private Optional<Money> amount(int row, String text) {
      try {
        Money amount = Money.of(text);
        if (amount.isPositive()) {
          return Optional.of(amount);
        }
        wrong(row, AMOUNT, text, "more than zero");
      } catch (IllegalArgumentException notMoney) {
        wrong(row, AMOUNT, text, "an amount such as 125.00");
      }
      return Optional.empty();
    }

    private void wrong(int row, String column, String value, String message) {
      errors.add(CsvRows.error(row, column, value, message));
    }
  }
}
