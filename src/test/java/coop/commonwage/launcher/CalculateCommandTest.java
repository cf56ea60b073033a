package coop.commonwage.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CalculateCommandTest {

  private static final String HEADER =
      "id,pay_date,frequency,period,tax_code,tax_basis,ni_category,gross,taxable_before,tax_before,student_loan_plan,postgraduate_loan";

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int calculate(String csv, String... more) throws IOException {
    Files.writeString(folder.resolve("in.csv"), csv);
    CommandLine command =
        new CommandLine(new CalculateCommand())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err));
    String[] arguments = new String[4 + more.length];
    arguments[0] = "--in";
    arguments[1] = folder.resolve("in.csv").toString();
    arguments[2] = "--out";
    arguments[3] = folder.resolve("out.csv").toString();
    System.arraycopy(more, 0, arguments, 4, more.length);
    return command.execute(arguments);
  }

  private List<String> results() throws IOException {
    return Files.readAllLines(folder.resolve("out.csv"));
  }

  @Test
  void everyRowIsWorkedOutInTheOrderOfTheFile() throws IOException {
    int exit =
        calculate(
            HEADER
                + "\nb,2026-11-05,monthly,7,1257L,,A,2000.00,12000.00,1133.80,1,Y"
                + "\na,2026-11-05,monthly,,S1257L M1,,A,2000.00,,,,N\n");

    assertEquals(0, exit);
    assertEquals(
        List.of(
            "id,tax,employee_nic,employer_nic,student_loan,postgraduate_loan,net,error",
            "b,198.60,76.16,237.45,0.00,15.00,1710.24,",
            "a,186.89,76.16,237.45,0.00,0.00,1736.95,"),
        results());
  }

  @Test
  void columnsMayStandInAnyOrderAndOptionalOnesMayBeMissing() throws IOException {
    int exit =
        calculate(
            "\uFEFFgross,id,tax_basis,ni_category,frequency,tax_code,pay_date\r\n"
                + "2000.00,x,week1month1,A,monthly,1257L,2026-11-05\r\n");

    assertEquals(0, exit);
    assertEquals("x,190.20,76.16,237.45,0.00,0.00,1733.64,", results().get(1));
  }

  @Test
  void aBadRowSaysEverythingThatIsWrongAndTheOthersGoOn() throws IOException {
    int exit =
        calculate(
            HEADER
                + "\nbad,2026-02-30,daily,,K0,sometimes,AA,-1,1.234,100000000,3,yes"
                + "\nshort,2026-11-05"
                + "\nlate,2027-04-06,monthly,,1257L,,A,100,,,,"
                + "\nodd,2026-11-05,monthly,8,1257L X,cumulative,A,,,,,"
                + "\n,2026-11-05,monthly,7,1257L,,A,100,,,,"
                + "\ngood,2026-11-05,weekly,31,BR,,A,100,,,,\n");

    assertEquals(1, exit);
    assertEquals(
        List.of(
            "bad,,,,,,,\"pay_date: \"\"2026-02-30\"\" is not a date such as 2026-11-05; frequency:"
                + " \"\"daily\"\" is not a pay frequency: weekly, fortnightly, four-weekly or"
                + " monthly; tax_code: \"\"K0\"\" is not a tax code: a K code is K and a number"
                + " from 1 to 9999, such as K475; tax_basis: \"\"sometimes\"\" is not a basis:"
                + " cumulative, week1month1 or empty; ni_category: \"\"AA\"\" is not a National"
                + " Insurance category: A B C D E F H I J K L M N S V X or Z; gross: \"\"-1\"\""
                + " must not be negative; taxable_before: \"\"1.234\"\" is not an amount in pounds"
                + " with at most two decimals; tax_before: \"\"100000000\"\" is more than"
                + " 99999999.00; student_loan_plan: \"\"3\"\" is not a student loan plan: 1, 2, 4"
                + " or 5; postgraduate_loan: \"\"yes\"\" must be Y or N\"",
            "short,,,,,,,\"the row has 2 fields, the header 12\"",
            "late,,,,,,,\"payroll-rules/uk/income-tax.yaml is verified from 2024-04-06 to"
                + " 2027-04-05, and 2027-04-06 is outside: nothing is worked out until the file has"
                + " been checked for that day\"",
            "odd,,,,,,,\"period: \"\"8\"\" does not fit pay_date 2026-11-05, which is in tax month"
                + " 7; tax_basis: \"\"cumulative\"\" contradicts tax_code \"\"1257L X\"\", which"
                + " ends in W1, M1 or X; gross: is empty\"",
            ",,,,,,,id: is empty",
            "good,20.00,0.00,0.60,0.00,0.00,80.00,"),
        results().subList(1, 7));
  }

  @Test
  void anUnusableFileIsRefusedInOneSentenceAndNothingIsWritten() throws IOException {
    assertEquals(2, calculate(""));
    assertEquals(2, calculate("id;pay_date;gross\n"));
    assertEquals(2, calculate(HEADER + ",bonus\n"));
    assertEquals(2, calculate("id,pay_date,id\n"));
    assertEquals(2, calculate("id,pay_date,frequency\n"));
    assertFalse(Files.exists(folder.resolve("out.csv")));
    assertFalse(Files.exists(folder.resolve("out.csv.unfinished")));
    assertEquals(
        List.of(
            "cannot be used: it is empty, without even a header.",
            "cannot be used: the columns must be separated by commas, not semicolons.",
            "cannot be used: column \"bonus\" is not known; known are id, pay_date, frequency,"
                + " period, tax_code, tax_basis, ni_category, gross, taxable_before, tax_before,"
                + " student_loan_plan, postgraduate_loan.",
            "cannot be used: column \"id\" stands twice in the header.",
            "cannot be used: the header lacks tax_code, ni_category, gross."),
        err.toString().lines().map(line -> line.substring(line.indexOf("cannot"))).toList());
  }

  @Test
  void aRowIsExplainedDownToTheLaw() throws IOException {
    int exit =
        calculate(
            HEADER + "\na,2026-11-05,monthly,,1257L,,A,2000.00,12000.00,1133.80,,\n",
            "--explain",
            "a");

    assertEquals(0, exit);
    String told = out.toString();
    assertTrue(told.contains("£6,662.18"), told);
    assertTrue(
        told.contains(
            "uk/income-tax/rest-of-uk-bands@2024-04-06: Income Tax Act 2007, sections 6 and 10"),
        told);
    assertTrue(told.contains("Gross £2,000.00, net £1,725.24"), told);
  }

  @Test
  void aRowThatIsNotThereCannotBeExplained() throws IOException {
    assertEquals(
        1, calculate(HEADER + "\na,2026-11-05,monthly,,1257L,,A,1,,,,\n", "--explain", "b"));
    assertEquals("There is no payment \"b\" that was worked out.\n", err.toString());
  }
}
