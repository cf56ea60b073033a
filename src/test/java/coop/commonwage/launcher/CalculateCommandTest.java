package coop.commonwage.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    List<Object> arguments = new ArrayList<>();
    arguments.addAll(List.of("--in", folder.resolve("in.csv")));
    arguments.addAll(List.of("--out", folder.resolve("out.csv")));
    arguments.addAll(List.of(more));
    return execute(arguments.toArray());
  }

  private int calculateLatin1(String csv) throws IOException {
    Files.writeString(folder.resolve("latin1.csv"), csv, StandardCharsets.ISO_8859_1);
    return execute("--in", folder.resolve("latin1.csv"), "--out", folder.resolve("out.csv"));
  }

  private int execute(Object... arguments) {
    CommandLine command =
        new CommandLine(new CalculateCommand())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err));
    return command.execute(
        List.of(arguments).stream().map(Object::toString).toArray(String[]::new));
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
                + "\nbad,2026-02-30,daily,,1257L,,A,-1,,,,"
                + "\nshort,2026-11-05"
                + "\nlong,2026-11-05,monthly,,1257L,,A,100,,,,,"
                + "\nlate,2027-04-06,monthly,,1257L,,A,100,,,,"
                + "\n,2026-11-05,monthly,7,1257L,,A,100,,,,"
                + "\ngood,2026-11-05,weekly,31,BR,,A,100,,,,\n");

    assertEquals(1, exit);
    assertEquals(
        List.of(
            "bad,,,,,,,\"pay_date: \"\"2026-02-30\"\" is not a date such as 2026-11-05; frequency:"
                + " \"\"daily\"\" is not a pay frequency: weekly, fortnightly, four-weekly or"
                + " monthly; gross: \"\"-1\"\" is not an amount in pounds from 0.00 to 99999999.99"
                + " with at most two decimals\"",
            "short,,,,,,,\"the row has 2 fields, the header 12\"",
            "long,,,,,,,\"the row has 13 fields, the header 12\"",
            "late,,,,,,,\"pay_date: 2027-04-06 must be from 2024-04-06 to 2027-04-05, the days"
                + " payroll-rules/uk/income-tax.yaml is verified for\"",
            ",,,,,,,\"id: is empty, and must be a name or number of your own\"",
            "good,20.00,0.00,0.60,0.00,0.00,80.00,"),
        results().subList(1, 7));
  }

  @Test
  void anIdGoesThroughAsItCame() throws IOException {
    int exit =
        calculate(
            "\"id\",pay_date,frequency,tax_code,ni_category,gross\r\n"
                + "\"Müller, \"\"Jo\"\"\n2\",2026-11-05,weekly,BR,A,100\r\n"
                + "\r\n"
                + " 007 ,2026-11-05,weekly,BR,A,100");

    assertEquals(0, exit);
    assertEquals(
        "id,tax,employee_nic,employer_nic,student_loan,postgraduate_loan,net,error\n"
            + "\"Müller, \"\"Jo\"\"\n2\",20.00,0.00,0.60,0.00,0.00,80.00,\n"
            + " 007 ,20.00,0.00,0.60,0.00,0.00,80.00,\n",
        Files.readString(folder.resolve("out.csv")));
  }

  @Test
  void aFileWithAHeaderAndNoRowsGivesOne() throws IOException {
    assertEquals(0, calculate(HEADER + "\n"));
    assertEquals(1, results().size());
  }

  @Test
  void anUnusableFileIsRefusedInOneSentenceAndNothingIsWritten() throws IOException {
    assertEquals(2, calculate(""));
    assertEquals(2, calculate("id;pay_date;gross\n"));
    assertEquals(2, calculate(HEADER + ",bonus\n"));
    assertEquals(2, calculate("id,pay_date,id\n"));
    assertEquals(2, calculate("id,pay_date,frequency\n"));
    assertEquals(2, calculate(HEADER + "\na,2026-11-05,\"monthly,,1257L,,A,1,,,,\n"));
    assertEquals(2, calculate(HEADER + "\na,\"2026\"-11-05,monthly,,1257L,,A,1,,,,\n"));
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
            "cannot be used: the header lacks tax_code, ni_category, gross.",
            "cannot be used: Unclosed quoted field at end of input (record starting at line 2).",
            "cannot be used: Unexpected character after closing quote: '-' (0x2d) (record starting"
                + " at line 2)."),
        err.toString().lines().map(line -> line.substring(line.indexOf("cannot"))).toList());
  }

  @Test
  void aFileThatCannotBeOpenedIsRefused() throws IOException {
    Files.writeString(folder.resolve("in.csv"), HEADER + "\n");
    Path in = folder.resolve("in.csv");
    Path missing = folder.resolve("missing.csv");
    Path nowhere = folder.resolve("nowhere/out.csv");
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), in);

    assertEquals(2, execute("--in", missing, "--out", folder.resolve("out.csv")));
    assertEquals(2, execute("--in", folder, "--out", folder.resolve("out.csv")));
    assertEquals(2, execute("--in", in, "--out", folder));
    assertEquals(2, execute("--in", in, "--out", nowhere));
    assertEquals(2, execute("--in", in, "--out", in));
    assertEquals(2, execute("--in", in, "--out", link));
    assertEquals(
        List.of(
            missing + " cannot be read: there is no such file, or you may not open it.",
            folder + " cannot be read: it is a folder.",
            folder + " cannot be written: it is a folder.",
            nowhere + " cannot be written: there is no such file or folder.",
            in + " cannot be written: it is the file of the payments.",
            link + " cannot be written: it is the file of the payments."),
        err.toString().lines().toList());
    assertEquals(HEADER + "\n", Files.readString(in));
    assertEquals(2, execute("--in", in));
    assertEquals(2, execute("--out", in));
  }

  @Test
  void aFileThatIsThereIsReplacedOnlyWhenAllIsWorkedOut() throws IOException {
    Path out = folder.resolve("out.csv");
    Files.writeString(out, "yesterday's");

    assertEquals(2, calculate(HEADER + "\na,2026-11-05,\"monthly\n"));
    assertEquals("yesterday's", Files.readString(out));
    assertEquals(0, calculate(HEADER + "\na,2026-11-05,weekly,,BR,,A,100,,,,\n"));
    assertEquals("a,20.00,0.00,0.60,0.00,0.00,80.00,", results().get(1));
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
  void anIdThatNoRowHasCannotBeExplainedAndTheResultsAreThereAllTheSame() throws IOException {
    assertEquals(
        2, calculate(HEADER + "\na,2026-11-05,monthly,,1257L,,A,1,,,,\n", "--explain", "b"));
    assertEquals(
        "--explain: no row of %s has the id \"b\"; the results are written to %s all the same.\n"
            .formatted(folder.resolve("in.csv"), folder.resolve("out.csv")),
        err.toString());
    assertEquals(2, results().size());
  }

  @Test
  void aRowThatWasNotWorkedOutSaysWhyInsteadOfItsWorking() throws IOException {
    assertEquals(
        1, calculate(HEADER + "\n a,2026-11-05,monthly,,1257L,,Q,1,,,,\n", "--explain", "a "));
    assertEquals(
        "--explain: payment \"a\" was not worked out: ni_category: \"Q\" is not a National"
            + " Insurance category: A B C D E F H I J K L M N S V X or Z.\n",
        err.toString());
  }

  @Test
  void theLaterRowOfAnIdIsRefusedWithTheLineItStoodInBefore() throws IOException {
    String good = ",2026-11-05,weekly,,BR,,A,100,,,,\n";
    int exit =
        calculate(
            HEADER
                + "\na"
                + good
                + "b,short\n\n\"c\nd\""
                + good
                + " a "
                + good
                + "b"
                + good
                + "A"
                + good
                + "a,2026-11-05,weekly,,BR,,Q,100,,,,\n");

    assertEquals(1, exit);
    assertEquals(
        "id,tax,employee_nic,employer_nic,student_loan,postgraduate_loan,net,error\n"
            + "a,20.00,0.00,0.60,0.00,0.00,80.00,\n"
            + "b,,,,,,,\"the row has 2 fields, the header 12\"\n"
            + "\"c\n"
            + "d\",20.00,0.00,0.60,0.00,0.00,80.00,\n"
            + " a ,,,,,,,\"id: \"\"a\"\" stands already in line 2, and every payment needs an id of"
            + " its own\"\n"
            + "b,,,,,,,\"id: \"\"b\"\" stands already in line 3, and every payment needs an id of"
            + " its own\"\n"
            + "A,20.00,0.00,0.60,0.00,0.00,80.00,\n"
            + "a,,,,,,,\"id: \"\"a\"\" stands already in line 2, and every payment needs an id of"
            + " its own; ni_category: \"\"Q\"\" is not a National Insurance category: A B C D E F H"
            + " I J K L M N S V X or Z\"\n",
        Files.readString(folder.resolve("out.csv")));
  }

  @Test
  void aRowThatIsNotUtf8IsRefusedWithItsLineAndNothingIsReplaced() throws IOException {
    String good = ",2026-11-05,weekly,,BR,,A,100,,,,\n";
    int exit =
        calculateLatin1(
            HEADER
                + "\nM\u00fcller"
                + good
                + "b,2026-11-05,weekly,,BR,,A,\u00a3100,,,,\n"
                + "c"
                + good);

    assertEquals(1, exit);
    assertEquals(
        List.of(
            ",,,,,,,\"line 2 is not UTF-8 text: id holds the byte FC; save the file as \"\"CSV"
                + " UTF-8\"\"\"",
            "b,,,,,,,\"line 3 is not UTF-8 text: gross holds the byte A3; save the file as \"\"CSV"
                + " UTF-8\"\"\"",
            "c,20.00,0.00,0.60,0.00,0.00,80.00,"),
        results().subList(1, 4));
  }

  @Test
  void aHeaderThatIsNotUtf8MakesTheFileUnusable() throws IOException {
    assertEquals(2, calculateLatin1(HEADER + ",pr\u00e9nom\n"));
    assertTrue(
        err.toString()
            .endsWith(
                "cannot be used: line 1 is not UTF-8 text: save the file as \"CSV UTF-8\".\n"),
        err.toString());
    assertFalse(Files.exists(folder.resolve("out.csv")));
  }

  @Test
  void aPlanThatIsNotCollectedYetIsWorkedOutAndExplainedAsSuch() throws IOException {
    assertEquals(
        0, calculate(HEADER + "\na,2026-04-05,monthly,,1257L,,A,2583.33,,,5,\n", "--explain", "a"));
    assertTrue(results().get(1).contains(",45.00,"), results().get(1));
    assertTrue(
        out.toString()
            .contains("Not taken by payslips yet on this day; HMRC's calculator gives this figure"),
        out.toString());
    out.getBuffer().setLength(0);
    assertEquals(
        0, calculate(HEADER + "\na,2026-04-06,monthly,,1257L,,A,2583.33,,,5,\n", "--explain", "a"));
    assertFalse(out.toString().contains("Not taken by payslips"), out.toString());
  }
}
