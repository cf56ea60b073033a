package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.people.application.Persons;
import coop.commonwage.people.application.ReadPersons;
import coop.commonwage.platform.web.CsvCell;
import coop.commonwage.surplus.capital.InterestReturn;
import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The yearly return of share interest as a file: name, address and amount of everybody the return
 * names, by payroll id, and how sure the facts of the legal form are whose rule names them. The
 * addresses come from the register of people, which the accounts themselves cannot see.
 */
@Dependent
public class WriteInterestReturn {

  private final ReadInterestReturn figures;
  private final ReadPersons persons;
  private final ReadCapitalForm form;

  @Inject
  public WriteInterestReturn(
      ReadInterestReturn figures, ReadPersons persons, ReadCapitalForm form) {
    this.figures = figures;
    this.persons = persons;
    this.form = form;
  }

  /**
   * The return as a file.
   *
   * @param name says whether it is provisional
   */
  public record Sheet(String name, String text) {}

  /**
   * Those it names, those below the threshold together, and how both come to what the books say.
   *
   * @param periodEnd the last day of the period of a year
   */
  public Sheet of(LocalDate periodEnd) {
    ReadInterestReturn.Named named = figures.of(periodEnd);
    InterestReturn sums = named.figures();
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(
          "record",
          "people",
          "payroll_id",
          "name",
          "address",
          "postcode",
          "period_end",
          "interest_paid_gross",
          "by_bank",
          "by_bank_last_on",
          "credited",
          "credited_last_on",
          "due",
          "state",
          "threshold",
          "threshold_source",
          "threshold_confidence",
          "form_confidence",
          "taken_back",
          "paid_back");
      List<String> same = same(named);
      for (Persons.Addressee details : persons.addressees(sums.paid().keySet())) {
        InterestPaid.Received got = named.received().get(details.id());
        line(
            csv,
            List.of(
                "named",
                "1",
                CsvCell.harmless(details.payrollId()),
                CsvCell.harmless(details.name()),
                CsvCell.harmless(String.join(", ", details.address())),
                CsvCell.harmless(details.postcode()),
                periodEnd.toString(),
                got.total().toString(),
                got.byBank().toString(),
                got.lastByBank().map(LocalDate::toString).orElse(""),
                got.credited().toString(),
                got.lastCredited().map(LocalDate::toString).orElse("")),
            same,
            List.of(got.takenBack().toString(), got.paidBack().toString()));
      }
      sum(csv, "below-threshold", sums.below(), sums.belowTotal(), named, same);
      sum(csv, "all", sums.below() + sums.paid().size(), sums.all(), named, same);
      for (Line line : books(named.ledger())) {
        sum(csv, line.what(), 0, line.amount(), named, same);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Sheet(
        "share-interest-return-%s%s.csv"
            .formatted(periodEnd, named.provisional() ? "-provisional" : ""),
        text.toString());
  }

  private record Line(String what, Money amount) {}

  /** How the books come to what was paid, and what became of what was taken back. */
  private static List<Line> books(InterestPaid.Ledger ledger) {
    return List.of(
        new Line("waited-before", ledger.before().waits()),
        new Line("given", ledger.given()),
        new Line("taken-back", ledger.takenBack()),
        new Line("waits-for-bank", ledger.after().waits()),
        new Line("paid-and-taken-back-before", ledger.before().takenBack()),
        new Line("paid-and-taken-back", ledger.after().takenBack()),
        new Line("paid-back", ledger.after().paidBack()),
        new Line("let-go", ledger.after().letGo()),
        new Line("to-recover", ledger.after().toRecover()),
        new Line("taken-back-of-earlier-returns", ledger.returnedBefore()));
  }

  private List<String> same(ReadInterestReturn.Named named) {
    return List.of(
        named.figures().due().toString(),
        named.provisional() ? "provisional" : "final",
        named.practice().amount().toString(),
        named.practice().source().toString(),
        named.practice().source().confidence().word(),
        form.confidence());
  }

  /** A sum of many, or of nobody in particular. */
  private static void sum(
      CsvWriter csv,
      String what,
      int people,
      Money amount,
      ReadInterestReturn.Named named,
      List<String> same) {
    line(
        csv,
        List.of(
            what,
            people == 0 ? "" : Integer.toString(people),
            "",
            "",
            "",
            "",
            named.figures().period().lastDay().toString(),
            amount.toString(),
            "",
            "",
            "",
            ""),
        same,
        List.of("", ""));
  }

  private static void line(
      CsvWriter csv, List<String> own, List<String> same, List<String> reversed) {
    csv.writeRecord(Stream.of(own, same, reversed).flatMap(List::stream).toList());
  }
}
