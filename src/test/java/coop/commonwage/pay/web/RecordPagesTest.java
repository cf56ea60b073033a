package coop.commonwage.pay.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.application.Employments;
import coop.commonwage.pay.application.InstructionEntry;
import coop.commonwage.pay.application.PayrollRecord;
import coop.commonwage.pay.application.RecordInstruction;
import coop.commonwage.pay.application.StandingFacts;
import coop.commonwage.pay.contracts.PensionTerms;
import coop.commonwage.pay.contracts.Standing;
import coop.commonwage.pay.contracts.TaxDetails;
import coop.commonwage.pay.deductions.NiCategory;
import coop.commonwage.pay.deductions.StudentLoanPlan;
import coop.commonwage.pay.deductions.TaxCode;
import coop.commonwage.pay.instructions.Entries;
import coop.commonwage.pay.instructions.Field;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.instructions.Instruction;
import coop.commonwage.pay.instructions.InstructionKind;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.instructions.Paid;
import coop.commonwage.people.application.PersonDetails;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.language.Words;
import coop.commonwage.platform.web.pages.RenderedPage;
import coop.commonwage.platform.web.pages.Templates;
import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages on which a payroll record is read and added to. */
class RecordPagesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final Instant AT = Instant.parse("2026-11-02T09:00:00Z");
  private static final WorkerOnPage WORKER =
      new WorkerOnPage(PaySamples.PERSON, "W0003", "Tendai Ahmed");

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyKindOfInstructionHasWordsForAllItAsks(Language language) {
    Words words = Words.in(language, "pay");
    List<String> missing = new ArrayList<>();
    for (InstructionKind<?> kind : InstructionKinds.all()) {
      String key = "pay.instruction." + kind.word();
      need(words, key, missing);
      for (Field field : kind.fields()) {
        need(words, key + "." + field.name(), missing);
        field
            .choices()
            .forEach(word -> need(words, key + "." + field.name() + "." + word, missing));
      }
    }
    assertEquals(List.of(), missing);
  }

  private static void need(Words words, String key, List<String> missing) {
    if (words.find(key).isEmpty()) {
      missing.add(key);
    }
  }

  @Test
  void noFieldIsCalledLikeOneThatEveryFormHas() {
    Set<String> taken = Set.of("csrf", "kind", "from", "until", "reason", "reference");
    for (InstructionKind<?> kind : InstructionKinds.all()) {
      for (Field field : kind.fields()) {
        assertFalse(taken.contains(field.name()), kind.word() + " has a field " + field.name());
      }
    }
  }

  @Test
  void everyKindHasAFormWithAllItsFields() throws Exception {
    for (InstructionKind<?> kind : InstructionKinds.all()) {
      TypedInstruction empty = new TypedInstruction(kind, Map.of(), Map.of());
      String html = form("instruction-" + kind.word(), empty);
      for (Field field : kind.fields()) {
        assertTrue(html.contains("name=\"" + field.name() + "\""), kind.word() + field.name());
      }
      assertTrue(html.contains("name=\"kind\" value=\"" + kind.word() + "\""));
    }
  }

  @Test
  void whatCannotBeReadIsSaidBesideTheFieldAndKeptAsItWasTyped() throws Exception {
    Map<String, String> sent =
        Map.of("gross", "a lot", "tax", "-12.50", "from", "yesterday", "until", "31/2/2027");
    TypedInstruction typed = new TypedInstruction(InstructionKinds.BROUGHT_FORWARD, sent, Map.of());
    Map<String, String> faults = typed.faults(Words.in(Language.ENGLISH, "platform", "pay"));
    assertEquals("Enter pounds and pence, such as 12.50", faults.get("gross"));
    assertEquals("Fill this in", faults.get("taxable"));
    assertFalse(faults.containsKey("tax"));
    assertFalse(faults.containsKey("studentLoan"));
    assertEquals("Enter a date, such as 2026-12-01", faults.get("from"));
    assertEquals("Enter a date, such as 2026-12-01", faults.get("until"));
    assertEquals("Say why, or on whose word", faults.get("reason"));
    String html = form("instruction-wrong", typed.with(faults));
    assertTrue(html.contains("value=\"a lot\""));
    assertTrue(html.contains("<a href=\"#gross\">Enter pounds and pence, such as 12.50</a>"));
    assertTrue(html.contains("id=\"gross-error\""));
  }

  @Test
  void poundSignsCommasAndWrittenDatesAreUnderstood() {
    Map<String, String> sent = new HashMap<>();
    for (String field : List.of("taxable", "nicable", "gross")) {
      sent.put(field, "£1,234.50");
    }
    sent.putAll(
        Map.of(
            "tax",
            "-3",
            "employeeNic",
            "0",
            "employerNic",
            "0",
            "taxYear",
            "2026-27",
            "from",
            "1/10/2026",
            "reason",
            " from the old payroll "));
    TypedInstruction typed = new TypedInstruction(InstructionKinds.BROUGHT_FORWARD, sent, Map.of());
    assertEquals(Map.of(), typed.faults(Words.in(Language.WELSH, "platform", "pay")));
    RecordInstruction.Told told = typed.told("W0003");
    assertEquals("1234.50", told.entries().get("gross"));
    assertEquals(LocalDate.of(2026, 10, 1), told.from());
    assertEquals(Optional.empty(), told.until());
    assertEquals("from the old payroll", told.reason());
  }

  @Test
  void theRecordShowsWhatHoldsWhatIsOverAndWhatWasPaid() throws Exception {
    InstructionEntry running = entry(Optional.empty(), "MC-77");
    InstructionEntry takenBack = entry(Optional.of(LocalDate.of(2026, 10, 31)), "");
    RecordScreen screen =
        new RecordScreen(
            WORKER, record(), List.of(running, takenBack), InstructionKinds.all(), true, TODAY);
    String html = page("person-record", screen);
    assertTrue(html.contains("C1100L X"));
    assertFalse(html.contains("BR <span"), "a code of next year does not hold today");
    assertTrue(html.contains("Income tax: £24.68"));
    assertTrue(html.contains("MC-77"));
    assertTrue(html.contains("1 that is over or was taken back"));
    assertTrue(html.indexOf("MC-77") < html.indexOf("taken back"));
    assertTrue(html.contains("P6 of October"));
    assertTrue(html.contains("3 versions of these facts"));
  }

  @Test
  void whoIsNotPayrollSeesNoTaxCode() throws Exception {
    RecordScreen screen = new RecordScreen(WORKER, record(), List.of(), List.of(), false, TODAY);
    String html = page("person-record-hr", screen);
    assertFalse(html.contains("1100L"));
    assertFalse(html.contains("standing/new"));
    assertFalse(html.contains("instructions/new"));
    assertTrue(html.contains("leaving/new"));
  }

  @Test
  void anInstructionIsReadAndEndedOnOnePage() throws Exception {
    Map<String, Object> data = new HashMap<>();
    data.put("worker", WORKER);
    data.put("entry", entry(Optional.empty(), "MC-77"));
    data.put("lastDay", "2026-10-01");
    data.put("reason", "");
    data.put("errors", Map.of("lastDay", "it holds from 2026-11-01"));
    String html = RenderedPage.of("instruction", "pay", "pay/instruction.jte", data);
    assertTrue(html.contains("£2,000.00"));
    assertTrue(html.contains("Paid so far: Income tax"));
    assertTrue(html.contains("31 October 2026 as the last day takes it back"));
    assertTrue(html.contains("<a href=\"#lastDay\">it holds from 2026-11-01</a>"));
  }

  @Test
  void severalOrdersCanBeToldApartInTheList() throws Exception {
    Entries order =
        new Entries(
            Map.of(
                "order",
                "aeo-maintenance",
                "creditor",
                "Leeds Family Court",
                "orderReference",
                "LS/77",
                "made",
                "2026-08-11",
                "amountsFor",
                "monthly",
                "normalDeduction",
                "50.00",
                "protectedEarnings",
                "800.00"));
    InstructionEntry entry =
        new InstructionEntry(
            UUID.randomUUID(),
            new Given<>(
                Instruction.of(
                    UUID.randomUUID(),
                    InstructionKinds.ATTACHMENT_ORDER,
                    TODAY,
                    Optional.empty(),
                    order),
                Map.of()),
            "order received",
            "",
            AT,
            "pam",
            Optional.empty());
    String html =
        page(
            "person-record-orders",
            new RecordScreen(
                WORKER, record(), List.of(entry), InstructionKinds.all(), true, TODAY));
    assertTrue(
        html.contains("Court order for maintenance (priority), Leeds Family Court, LS/77"), html);
  }

  @Test
  void whatAnInstructionSaysIsSaidInWords() {
    Words words = Words.in(Language.ENGLISH, "platform", "pay");
    Entries entries =
        new Entries(Map.of("statement", "A", "postgraduateLoan", "Yes", "studentLoan", "2"));
    assertEquals(
        List.of("A: first job since 6 April", "Plan 2", "Yes"),
        InstructionWords.said(
                words,
                Instruction.of(
                    UUID.randomUUID(),
                    InstructionKinds.STARTER_DECLARATION,
                    TODAY,
                    Optional.empty(),
                    entries))
            .stream()
            .map(InstructionWords.Said::value)
            .toList());
    Entries p45 =
        new Entries(
            Map.of(
                "leavingDate",
                "2026-08-31",
                "taxCode",
                "1257L",
                "taxMonth",
                "5",
                "pay",
                "1200",
                "tax",
                "0"));
    assertEquals(
        List.of("31 August 2026", "1257L", "5", "£1,200.00", "£0.00"),
        InstructionWords.said(
                words,
                Instruction.of(
                    UUID.randomUUID(), InstructionKinds.P45, TODAY, Optional.empty(), p45))
            .stream()
            .map(InstructionWords.Said::value)
            .toList());
  }

  @Test
  void theKindsAreOfferedInALanguageAndNotAsCodes() throws Exception {
    String html =
        RenderedPage.of(
            "instruction-kinds",
            "pay",
            "pay/instructionKinds.jte",
            Map.of("worker", WORKER, "kinds", InstructionKinds.all()));
    assertTrue(html.contains("kind=brought-forward\">Figures brought forward</a>"));
  }

  @Test
  void aNoticeIsReadFieldByField() throws Exception {
    Words words = Words.in(Language.ENGLISH, "platform", "pay");
    TypedNotice read =
        TypedNotice.read(
            Map.of(
                "from",
                "2026-11-05",
                "taxCode",
                "s1257l m1",
                "niCategory",
                "c",
                "studentLoan",
                "4",
                "postgraduateLoan",
                "no",
                "reason",
                "P6"),
            words);
    assertEquals(Map.of(), read.errors());
    assertEquals("S1257L X", read.change().taxCode().orElseThrow().toString());
    assertEquals(Optional.of(NiCategory.C), read.change().niCategory());
    assertEquals(
        Optional.of(StudentLoanPlan.PLAN_4), read.change().studentLoan().orElseThrow().plan());
    assertEquals(Optional.of(false), read.change().postgraduateLoan());
    assertEquals(
        Optional.empty(),
        TypedNotice.read(Map.of("studentLoan", "none"), words)
            .change()
            .studentLoan()
            .orElseThrow()
            .plan());

    Map<String, String> sent = Map.of("taxCode", "lots", "niCategory", "Ö", "from", "");
    Map<String, String> errors = TypedNotice.read(sent, words).errors();
    assertEquals(List.of("from", "taxCode", "niCategory", "reason"), List.copyOf(errors.keySet()));
    assertEquals(
        "Say what the notice changes",
        TypedNotice.read(Map.of("from", "2026-11-05", "reason", "P6"), words)
            .errors()
            .get("taxCode"));
    String html =
        RenderedPage.of(
            "notice",
            "pay",
            "pay/standingForm.jte",
            Map.of("worker", WORKER, "typed", sent, "errors", errors));
    assertTrue(html.contains("value=\"lots\""));
    assertTrue(html.contains("id=\"niCategory-error\""));
  }

  @Test
  void theLastDayIsAskedForWithAReason() throws Exception {
    String html =
        RenderedPage.of(
            "leaving",
            "pay",
            "pay/leavingForm.jte",
            Map.of(
                "worker", WORKER, "typed", Map.of("leaveDate", "2026-12-31"), "errors", Map.of()));
    assertTrue(html.contains("value=\"2026-12-31\""));
  }

  private static String form(String name, TypedInstruction typed) throws Exception {
    return RenderedPage.of(
        name, "pay", "pay/instructionForm.jte", Map.of("worker", WORKER, "typed", typed));
  }

  /** The section on the person's page around it. */
  private static String page(String name, RecordScreen screen) throws Exception {
    Content section =
        output ->
            output.writeContent(
                Templates.fill(
                    "pay/recordSection.jte",
                    Map.of(
                        "frame",
                        RenderedPage.frame(Language.ENGLISH, "pay", true),
                        "screen",
                        screen)));
    PersonDetails person =
        new PersonDetails(
            PaySamples.PERSON,
            "W0003",
            "Tendai",
            "Ahmed",
            Optional.of(LocalDate.of(1992, 11, 13)),
            List.of("18 Heol y Parc"),
            "LL41 9DH",
            "",
            "56C",
            "9429");
    return RenderedPage.of(
        name,
        "people",
        "people/person.jte",
        Map.of("person", person, "sections", List.of(section)));
  }

  private static InstructionEntry entry(Optional<LocalDate> until, String reference) {
    Entries entries = new Entries(Map.of("taxYear", "2026-27", "pay", "2000.00", "tax", "100.00"));
    return new InstructionEntry(
        UUID.randomUUID(),
        new Given<>(
            Instruction.of(
                UUID.randomUUID(),
                InstructionKinds.PREVIOUS_EMPLOYMENT,
                LocalDate.of(2026, 11, 1),
                until,
                entries),
            until.isPresent() ? Map.of() : Map.of("income-tax", new Paid(Money.of("24.68"), 0))),
        "letter of 28 October",
        reference,
        AT,
        "pam",
        Optional.empty());
  }

  private static PayrollRecord record() {
    return new PayrollRecord(
        new Employments.Entry(
            UUID.randomUUID(),
            PaySamples.PERSON,
            "W0003",
            "Tendai Ahmed",
            PayFrequency.MONTHLY,
            LocalDate.of(2020, 9, 5),
            Optional.empty()),
        List.of(
            standing("2020-09-05", "1257L", ""),
            standing("2026-11-05", "C1100L M1", "P6 of October"),
            standing("2027-04-06", "BR", "P9")));
  }

  private static StandingFacts.Recorded standing(String from, String code, String reason) {
    return new StandingFacts.Recorded(
        new Standing(
            LocalDate.parse(from),
            new TaxDetails(
                TaxCode.of(code), NiCategory.A, Optional.of(StudentLoanPlan.PLAN_2), false),
            LocalDate.parse(from),
            new PensionTerms(PensionTerms.Status.ENROLLED, Rate.of("0.05"), Rate.of("0.03"))),
        reason,
        "",
        AT,
        "pam");
  }
}
