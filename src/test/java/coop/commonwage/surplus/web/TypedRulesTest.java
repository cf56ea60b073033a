package coop.commonwage.surplus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.language.Words;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.pages.RenderedPage;
import coop.commonwage.rules.LegalForm;
import coop.commonwage.rules.yaml.LegalForms;
import coop.commonwage.surplus.application.LabourYears;
import coop.commonwage.surplus.application.RefusalWords;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TypedRulesTest {

  private static final Words ENGLISH = Words.in(Language.ENGLISH, "platform", "surplus");
  private static final LegalForm SOCIETY = LegalForms.bundled().form("uk-coop-society");
  private static final LegalForm PLAN = LegalForms.bundled().form("uk-company-sip");
  private static final LegalForm TRUST = LegalForms.bundled().form("uk-eot-company");
  private static final LegalForm ITALIAN = LegalForms.bundled().form("it-cooperativa-sociale");

  private final Map<String, String> errors = new LinkedHashMap<>();

  private String read(LegalForm form, Map<String, String> typed) {
    return new TypedRules(form, typed)
        .addTo(JsonObject.EMPTY_JSON_OBJECT, ENGLISH, errors)
        .toString();
  }

  @Test
  void sharesBoughtInAPlanAreReadALineForEachPerson() {
    assertEquals(
        "{\"plan_shares\":[{\"member\":\"W1\",\"salary\":\"24000.00\","
            + "\"partnership\":\"1500.00\",\"matching\":\"3000.00\"},{\"member\":\"W2\","
            + "\"salary\":\"9000.50\",\"partnership\":\"0.00\"}]}",
        read(PLAN, Map.of("planShares", "W1; £24,000; 1500; 3000\n\n W2;9000.50 ; 0\n")));
    assertEquals(Map.of(), errors);
    assertEquals("{}", read(SOCIETY, Map.of("planShares", "W1; 24000; 1500; 3000")));
  }

  @Test
  void morePartnershipSharesThanTheLawAllowsAreSaidBesideTheList() {
    assertEquals(
        Set.of("planShares"),
        new TypedPolicy(PLAN, "", Map.of())
            .beside(
                List.of(
                    FieldError.ofField("partnership-shares-at-most", "an article", "too much"),
                    FieldError.ofField("matching-shares-at-most", "an article", "too much")),
                RefusalWords.in(Language.ENGLISH))
            .keySet());
  }

  @Test
  void aLineThatCannotBeReadIsNamedByItsPlaceAndNothingIsTaken() {
    for (String wrong :
        List.of("W1; 24000", "W1; 24000; x", "W1; 24000; -1", "; 24000; 1", "W1;1;2;3;4")) {
      errors.clear();
      assertEquals("{}", read(PLAN, Map.of("planShares", "W9; 1; 1\n" + wrong)));
      assertTrue(errors.get("planShares").startsWith("Line 2: write a payroll number"), wrong);
    }
    errors.clear();
    read(PLAN, Map.of("planShares", "W1; 1; 1\nW1; 1; 1"));
    assertEquals(Map.of("planShares", "Line 2: W1 is named twice"), errors);
  }

  @Test
  void whatEarlierAwardsUsedIsReadWhereAPartIsFreeOfTax() {
    assertEquals(
        "{\"exempt_used\":[{\"member\":\"W1\",\"amount\":\"1200.00\"}]}",
        read(TRUST, Map.of("exemptUsed", "W1; 1,200")));
    assertEquals("{}", read(PLAN, Map.of("exemptUsed", "W1; 1,200")));
    read(TRUST, Map.of("exemptUsed", "W1"));
    assertEquals(
        Map.of(
            "exemptUsed",
            "Line 1: write a payroll number, a semicolon and an amount of zero or more, such as"
                + " W0012; 1200.00"),
        errors);
  }

  @Test
  void whatAReserveHoldsIsReadWithTheCapitalItIsMeasuredAgainstOrNotAtAll() {
    LegalForm french = LegalForms.bundled().form("fr-scop");
    assertEquals(
        "{\"balances\":[{\"fund\":\"legal-reserve\",\"amount\":\"900.00\"}],"
            + "\"capital\":\"1000.00\"}",
        read(french, Map.of("reserve.balance.legal-reserve", "900", "reserve.capital", "1000")));
    assertEquals(Map.of(), errors);
    String both =
        "Give both what the fund holds and the capital it is measured against, or neither";
    assertEquals("{}", read(french, Map.of("reserve.capital", "1000")));
    assertEquals(Map.of("reserve.balance.legal-reserve", both), errors);
    errors.clear();
    assertEquals("{}", read(french, Map.of("reserve.balance.legal-reserve", "900")));
    assertEquals(Map.of("reserve.capital", both), errors);
    assertEquals("{}", read(SOCIETY, Map.of("reserve.capital", "1000")));
  }

  @Test
  void whoIsLeftOutIsNamedUnderOneReason() {
    assertEquals(
        "{\"eligibility\":{\"left_out\":[{\"member\":\"W1\",\"because\":\"gross-misconduct\"},"
            + "{\"member\":\"W2\",\"because\":\"gross-misconduct\"},"
            + "{\"member\":\"W3\",\"because\":\"resigned-membership\"}]}}",
        read(
            SOCIETY,
            Map.of(
                "left_out.gross-misconduct", " W1, W2 ",
                "left_out.resigned-membership", "W3")));
    assertEquals(Map.of(), errors);
    read(SOCIETY, Map.of("left_out.gross-misconduct", "W1", "left_out.resigned-membership", "W1"));
    assertEquals(
        Map.of(
            "left_out.resigned-membership", "W1 is named twice: give one reason for each person"),
        errors);
  }

  @Test
  void theReferenceRateIsAskedWhereInterestIsMeasuredAgainstOne() {
    LegalForm scic = LegalForms.bundled().form("fr-scic");
    Map<String, String> typed = Map.of("interest", "4", "interestReference", "2.5");
    assertTrue(new TypedPolicy(scic, "", typed).asksForReferenceRate());
    assertEquals(
        "{\"rate_percent\":\"4\",\"reference_rate_percent\":\"2.5\"}",
        new TypedPolicy(scic, "", typed)
            .read(ENGLISH, errors)
            .getJsonObject("share_interest")
            .toString());
    assertEquals(
        "{\"rate_percent\":\"4\"}",
        new TypedPolicy(SOCIETY, "", typed)
            .read(ENGLISH, errors)
            .getJsonObject("share_interest")
            .toString());
  }

  @Test
  void whatIsLeftAsItIsDecidesNothing() {
    assertEquals(
        "{}",
        read(
            SOCIETY,
            Map.of(
                "probation", "counted",
                "leavers", "paid",
                "labour", "of-the-year",
                "minimum_hours", " ",
                "part.capital-gains", "0")));
    assertEquals(Map.of(), errors);
  }

  @Test
  void whoMaySharesIsReadAsADraftHasIt() {
    assertEquals(
        "{\"eligibility\":{\"minimum_hours\":\"16.5\",\"minimum_service_months\":\"12\","
            + "\"probation_months\":\"6\",\"probation\":\"left-out\",\"leavers\":\"left-out\"}}",
        read(
            SOCIETY,
            Map.of(
                "minimum_hours", "16.5",
                "minimum_service_months", "12",
                "probation", "left-out",
                "probation_months", "6",
                "leavers", "left-out")));
    assertEquals(Map.of(), errors);
  }

  @Test
  void aPartThatIsNotSharedNamesItsFundWhereTheFormDoesNot() {
    assertEquals(
        "{\"not_shared\":[{\"part\":\"public-grants\",\"amount\":\"1200.00\",\"fund\":\""
            + SOCIETY.undistributedTo()
            + "\"}]}",
        read(SOCIETY, Map.of("part.public-grants", "£1,200")));
  }

  @Test
  void theItalianMarginAndHeadsAreAskedOnlyWhereTheFormHasThem() {
    assertEquals(List.of(), new TypedRules(SOCIETY, Map.of()).margin());
    assertEquals(List.of(), new TypedRules(SOCIETY, Map.of()).people());
    assertEquals(3, new TypedRules(ITALIAN, Map.of()).margin().size());
    assertEquals(
        "{\"member_margin\":{\"non_mutual\":\"0.00\",\"member_labour_cost\":\"80000.00\","
            + "\"total_labour_cost\":\"100000.00\"}}",
        read(
            ITALIAN,
            Map.of(
                "margin.non_mutual", "0",
                "margin.member_labour_cost", "80000",
                "margin.total_labour_cost", "100000")));
    assertEquals(Map.of(), errors);
    read(ITALIAN, Map.of("margin.member_labour_cost", "80000"));
    assertEquals(
        Set.of("margin.non_mutual", "margin.total_labour_cost"), errors.keySet(), "all or none");
  }

  @Test
  void everyEdgeOfANumberIsHeldBesideItsField() {
    read(SOCIETY, Map.of("minimum_hours", "8784", "minimum_service_months", "600"));
    assertEquals(Map.of(), errors);
    read(
        SOCIETY,
        Map.of(
            "minimum_hours", "8784.01",
            "minimum_service_months", "601",
            "probation_months", "-1",
            "leavers", "perhaps"));
    assertEquals(
        Set.of("minimum_hours", "minimum_service_months", "probation_months", "leavers"),
        errors.keySet());
  }

  @Test
  void whatWasDecidedIsSaidInBothLanguages() {
    JsonObject policy =
        Json.createObjectBuilder()
            .add(
                "eligibility",
                Json.createObjectBuilder().add("minimum_hours", "16").add("leavers", "left-out"))
            .add(
                "pools",
                Json.createArrayBuilder()
                    .add(
                        Json.createObjectBuilder()
                            .add("class", "worker")
                            .add("minimum_payment", "5.00")))
            .add(
                "not_shared",
                Json.createArrayBuilder()
                    .add(
                        Json.createObjectBuilder()
                            .add("part", "public-grants")
                            .add("amount", "1200.00")))
            .build();
    assertEquals(
        List.of(
            "Least hours in the year: 16",
            "Who has left: shares nothing",
            "Class workers: cash under £5.00 waits, owed to the member",
            "£1,200.00 is kept back from: grants from public bodies"),
        new RuleSentences(ENGLISH, policy.toString()).all());
    Words welsh = Words.in(Language.WELSH, "platform", "surplus");
    List<String> said = new RuleSentences(welsh, policy.toString()).all();
    assertEquals(4, said.size());
    assertEquals("Lleiafswm oriau yn y flwyddyn: 16", said.getFirst());
    assertEquals(List.of(), new RuleSentences(ENGLISH, "{}").all());
  }

  @Test
  void thePageGuidesStepByStepAndUnfoldsWhatIsWrong() throws Exception {
    String fresh = page("draft-steps", Map.of());
    assertTrue(fresh.contains("Who may share"));
    assertTrue(fresh.contains("name=\"worker.minimum\""));
    assertFalse(fresh.contains("<details class=\"fold\" open"));
    String wrong = page("draft-steps-wrong", Map.of("minimum_hours", "Enter hours"));
    String before = wrong.substring(0, wrong.indexOf(">Who may share<"));
    assertTrue(before.substring(before.lastIndexOf("<details")).contains(" open"), before);
  }

  private static String page(String name, Map<String, String> wrong) throws Exception {
    LabourYears.LabourYear year =
        new LabourYears.LabourYear(
            UUID.fromString("019a0000-0000-7000-8000-000000000050"),
            DateSpan.of(LocalDate.of(2025, 11, 1), LocalDate.of(2026, 10, 31)),
            Instant.EPOCH,
            "pat",
            12,
            720_000);
    return RenderedPage.of(
        name,
        "surplus",
        "surplus/draft.jte",
        Map.of("form", new DraftForm(List.of(year), SOCIETY, Map.of(), wrong)));
  }

  @Test
  void pointsAreTypedOneMemberInALineAndMayComeFromShares() {
    assertEquals(
        "{\"points\":[{\"member\":\"W1\",\"points\":\"1.375\"},{\"member\":\"W2\","
            + "\"points\":\"1200\"}],\"points_by\":\"share-days\"}",
        read(SOCIETY, Map.of("points", "W1; 1.375\nW2;1,200", "pointsBy", "share-days")));
    assertEquals("{}", read(SOCIETY, Map.of("pointsBy", "list")));
    for (String wrong : List.of("W2", "W2; -1", "W2; many", "; 1", "W2; 1; 2")) {
      assertEquals("{}", read(SOCIETY, Map.of("points", "W9; 1\n" + wrong)));
      assertTrue(errors.remove("points").startsWith("Line 2: write a payroll number"), wrong);
    }
    read(SOCIETY, Map.of("pointsBy", "dice"));
    assertEquals(Set.of("pointsBy"), errors.keySet());
    assertEquals("{}", read(TRUST, Map.of("points", "W1; 1")));
  }

  @Test
  void aFormThatPaysForSharesProposesThatSharesGivePoints() {
    assertEquals(
        "shares-held",
        new TypedFacts(LegalForms.bundled().form("uk-cic-shares"), Map.of()).pointsBy());
    assertEquals(
        "", new TypedFacts(LegalForms.bundled().form("es-mondragon"), Map.of()).pointsBy());
    assertEquals(
        "list",
        new TypedFacts(LegalForms.bundled().form("uk-cic-shares"), Map.of("pointsBy", "list"))
            .pointsBy());
  }
}
