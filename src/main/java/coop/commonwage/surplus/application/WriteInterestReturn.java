package coop.commonwage.surplus.application;

import coop.commonwage.people.application.Persons;
import coop.commonwage.people.application.ReadPersons;
import coop.commonwage.platform.web.CsvCell;
import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;

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
   * @param periodEnd the last day of the period of a year
   */
  public String of(LocalDate periodEnd) {
    ReadInterestReturn.Named named = figures.of(periodEnd);
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(
          "payroll_id",
          "name",
          "address",
          "postcode",
          "period_end",
          "interest_paid_gross",
          "due",
          "form_confidence");
      String confidence = form.confidence();
      for (Persons.Addressee details : persons.addressees(named.figures().paid().keySet())) {
        csv.writeRecord(
            CsvCell.harmless(details.payrollId()),
            CsvCell.harmless(details.name()),
            CsvCell.harmless(String.join(", ", details.address())),
            CsvCell.harmless(details.postcode()),
            periodEnd.toString(),
            named.figures().paid().get(details.id()).toString(),
            named.figures().due().toString(),
            confidence);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
