package coop.commonwage.pay.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.pay.application.PayRunDetails.NextStep;
import coop.commonwage.pay.application.Progress;
import coop.commonwage.pay.payruns.PayRun.State;
import coop.commonwage.platform.web.pages.RenderedPage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PayPagesTest {

  @Test
  void theRunListNamesTheNextStepOfTheLatestRun() throws Exception {
    OpenRunEntries open =
        new OpenRunEntries("monthly", "2026-11-01", "2026-11-30", "2026-12-04", Map.of());
    String html = page("runs", "pay/runs.jte", Map.of("runs", PaySamples.runs(), "open", open));
    assertTrue(html.contains("The run is calculated and waits for approval."));
    assertTrue(html.contains("/pay/runs/" + PaySamples.RUN));
  }

  @Test
  void withoutARunTheListOffersToOpenTheFirst() throws Exception {
    OpenRunEntries open =
        new OpenRunEntries("weekly", "2026-11-31", "", "", Map.of("firstDay", "Enter a date"));
    String html = page("runs-none", "pay/runs.jte", Map.of("runs", List.of(), "open", open));
    assertTrue(html.contains("There is no pay run yet."));
    assertTrue(html.contains("<a href=\"#firstDay\">Enter a date</a>"));
    assertTrue(html.contains("<option value=\"weekly\" selected>every week</option>"));
    assertTrue(html.contains("<option value=\"four-weekly\">every four weeks</option>"));
  }

  @Test
  void anApproverCanApproveOrSendBackAndNothingElse() throws Exception {
    String html = run("run-approver", screen(State.CALCULATED, NextStep.APPROVE, "nia", true));
    assertTrue(html.contains("name=\"target\" value=\"approved\""));
    assertTrue(html.contains("name=\"target\" value=\"open\""));
    assertFalse(html.contains("value=\"calculated\""));
  }

  @Test
  void whoCalculatedIsToldThatSomebodyElseApproves() throws Exception {
    String html = run("run-preparer", screen(State.CALCULATED, NextStep.APPROVE, "ceri", false));
    assertFalse(html.contains("value=\"approved\""));
    assertTrue(html.contains("Nobody approves a run they calculated themselves."));
    RunScreen both =
        new RunScreen(
            PaySamples.run(State.CALCULATED, NextStep.APPROVE, List.of()),
            PaySamples.slips(),
            Optional.empty(),
            true,
            true,
            "ceri",
            "",
            "",
            Map.of());
    String own = run("run-both-roles", both);
    assertFalse(own.contains("value=\"approved\""));
    assertTrue(own.contains("You calculated this run, so somebody else has to approve it."));
  }

  @Test
  void finalisingIsOneButtonWithItsWarning() throws Exception {
    String html = run("run-finalise", screen(State.APPROVED, NextStep.FINALISE, "ceri", false));
    assertTrue(html.contains("cannot be undone"));
    assertTrue(html.contains("name=\"target\" value=\"finalised\""));
  }

  @Test
  void aFinishedRunHasNoButton() throws Exception {
    String html = run("run-finished", screen(State.FINALISED, NextStep.NOTHING, "ceri", false));
    assertFalse(html.contains("name=\"target\""));
    assertTrue(
        html.contains("48 payslips are issued; £75,891.17 is to be paid on 5 November 2026."));
  }

  @Test
  void whatBlocksStandsFirstWithTheReason() throws Exception {
    RunScreen screen =
        new RunScreen(
            PaySamples.run(State.CALCULATED, NextStep.MEND, PaySamples.notices(true)),
            PaySamples.slips(),
            Optional.empty(),
            true,
            false,
            "ceri",
            "thomas 4",
            "",
            Map.of());
    String html = run("run-blocked", screen);
    assertTrue(html.indexOf("1 thing blocks this run") < html.indexOf("49 things to look at"));
    assertTrue(html.contains("has no check-out"));
    assertTrue(
        html.contains(
            "/exceptions#year-to-date-missing\">No figures from earlier in this tax year"));
    String all = page("run-exceptions", "pay/exceptions.jte", Map.of("screen", screen));
    assertTrue(all.indexOf("Sioned Hughes") < all.indexOf("Tendai Ahmed"));
    assertTrue(html.contains("10 of 48 payslips match “thomas 4”."));
  }

  @Test
  void aRunningCalculationShowsHowFarItIsAndAWayToLookAgain() throws Exception {
    RunScreen screen =
        new RunScreen(
            PaySamples.run(State.OPEN, NextStep.WAIT, List.of()),
            List.of(),
            Optional.of(new Progress(UUID.randomUUID(), Progress.State.RUNNING, 16, 48, "")),
            true,
            false,
            "ceri",
            "",
            "",
            Map.of());
    String html = run("run-calculating", screen);
    assertTrue(html.contains("16 of 48 parts of the calculation are done."));
    assertTrue(html.contains("<progress aria-label=\"Calculation\" max=\"48\" value=\"16\">"));
    assertFalse(html.contains("name=\"target\""));
  }

  @Test
  void aSendingBackWithoutAReasonIsRefusedBesideTheField() throws Exception {
    RunScreen screen =
        new RunScreen(
            PaySamples.run(State.CALCULATED, NextStep.APPROVE, List.of()),
            PaySamples.slips(),
            Optional.empty(),
            false,
            true,
            "nia",
            "",
            "",
            Map.of("reason", "Say what you checked, or why you send it back"));
    String html = run("run-no-reason", screen);
    assertTrue(
        html.contains("<a href=\"#reason\">Say what you checked, or why you send it back</a>"));
    assertTrue(html.contains("aria-describedby=\"reason-hint reason-error\""));
  }

  @Test
  void aWorkersPayslipBeginsWithWhatTheyGet() throws Exception {
    SlipScreen screen =
        new SlipScreen(
            PaySamples.payslip(true),
            PaySamples.derivations(PaySamples.payslip(true)),
            true,
            "/me/payslips",
            "/me/payslips/1/pdf");
    String html = page("my-payslip", "pay/slip.jte", Map.of("screen", screen));
    String payable = PaySamples.payslip(true).payslip().payable().inPounds();
    assertTrue(html.contains("<p class=\"big\">" + payable + "</p>"));
    assertTrue(html.indexOf(payable) < html.indexOf("What you earned"));
    assertTrue(html.contains("Your taxable pay less your free pay, taxed band by band"));
    assertTrue(html.contains("102 hours 5 minutes × £13.45 an hour"));
    assertTrue(html.contains("2 nights × £60.00 a night"));
    assertTrue(html.contains("184.6 miles × £0.45 a mile"));
    assertTrue(html.contains("QQ 12 34 56 C"));
    assertTrue(html.contains("142 h 46 min"));
    assertTrue(html.contains("Pay and tax from earlier in this tax year are not known here"));
  }

  @Test
  void theOfficeSeesOnlyTheEndOfTheNationalInsuranceNumber() throws Exception {
    SlipScreen screen =
        new SlipScreen(
            PaySamples.payslip(false), Map.of(), false, "/pay/runs/" + PaySamples.RUN, null);
    String html = page("office-payslip", "pay/slip.jte", Map.of("screen", screen));
    assertFalse(html.contains("QQ"));
    assertFalse(html.contains("My pension contributions"));
    assertTrue(
        html.contains("Worker&#39;s pension contributions")
            || html.contains("Worker's pension contributions"));
    assertTrue(html.contains("A draft: the run is not final yet"));
  }

  @Test
  void theLatestPayslipStandsFirstAndLarge() throws Exception {
    String html =
        page(
            "my-payslips",
            "pay/mine.jte",
            Map.of("mine", new MySlips(PaySamples.slips().subList(0, 3))));
    assertTrue(html.contains("Latest: October 2026"));
    page("my-payslips-none", "pay/mine.jte", Map.of("mine", new MySlips(List.of())));
  }

  @Test
  void aContractCanBeReadAndPrinted() throws Exception {
    Map<String, Object> data = new HashMap<>();
    data.put("contract", PaySamples.contract(2));
    data.put("name", "Tendai Ahmed");
    data.put("back", "/people/" + PaySamples.PERSON);
    data.put("backText", "Tendai Ahmed");
    String html = page("contract", "pay/contract.jte", data);
    assertTrue(html.contains("<li>Hours: 37:30 hours a week are guaranteed.</li>"));
  }

  @Test
  void anAmendmentThatCannotBeKeepsWhatWasTyped() throws Exception {
    ContractEntries entries =
        new ContractEntries(
            "2026-12-01",
            "guaranteed-hours",
            "ninety",
            "13.45",
            "13.45",
            Map.of("hours", "Enter hours a week between 0 and 60"));
    String html =
        page(
            "contract-form",
            "pay/contractForm.jte",
            Map.of(
                "personId",
                PaySamples.PERSON.toString(),
                "name",
                "Tendai Ahmed",
                "payrollId",
                "W0003",
                "entries",
                entries));
    assertTrue(html.contains("value=\"ninety\""));
    assertTrue(html.contains("aria-describedby=\"hours-hint hours-error\""));
  }

  @Test
  void aPersonsContractsStandNewestFirst() {
    ContractHistory history =
        new ContractHistory(
            PaySamples.PERSON, List.of(PaySamples.contract(2), PaySamples.contract(1)), true);
    String html =
        coop.commonwage.platform.web.pages.Templates.fill(
            "pay/contractSection.jte",
            Map.of(
                "frame",
                RenderedPage.frame(coop.commonwage.platform.language.Language.ENGLISH, "pay", true),
                "history",
                history));
    assertTrue(html.indexOf("Version 2") < html.indexOf("Version 1"));
  }

  private static RunScreen screen(State state, NextStep next, String login, boolean approves) {
    return new RunScreen(
        PaySamples.run(state, next, PaySamples.notices(false)),
        PaySamples.slips(),
        Optional.empty(),
        !approves,
        approves,
        login,
        "",
        "",
        Map.of());
  }

  private static String run(String name, RunScreen screen) throws Exception {
    return page(name, "pay/run.jte", Map.of("screen", screen));
  }

  private static String page(String name, String template, Map<String, Object> data)
      throws Exception {
    return RenderedPage.of(name, "pay", template, data);
  }
}
