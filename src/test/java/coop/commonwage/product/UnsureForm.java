package coop.commonwage.product;

import coop.commonwage.platform.paper.PdfText;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The demonstration's surplus as if it were shared under a legal form whose facts are marked low in
 * confidence, until it is closed; then everything is as before.
 */
final class UnsureForm implements AutoCloseable {

  static final String NAME = "es-cooperativa-trabajo";

  /**
   * What of the surplus is no figure of a legal form: names, receipts, questions, days, what was
   * spent, payments. Their pages say it all the same.
   */
  private static final Set<String> OTHER_THINGS =
      Set.of(
          "/surplus/questions",
          "/surplus/questions/contact",
          "/surplus/verification",
          "/surplus/resolutions",
          "/surplus/ready-made-ways/{form}",
          "/surplus/ballots",
          "/surplus/ballots/{id}/roll",
          "/surplus/ballots/{id}/list",
          "/surplus/ballots/{id}/notices",
          "/surplus/capital/debts",
          "/surplus/capital/entry-share-withdrawals",
          "/surplus/capital/entry-share-withdrawals/withdrawn",
          "/surplus/capital/leavers",
          "/surplus/capital/withdrawals",
          "/surplus/me/ballots",
          "/surplus/me/ballots/{id}/list",
          "/surplus/me/statements/{id}/questions",
          "/me/ballots",
          "/me/ballots/{id}/list",
          "/yearend/labour-years",
          "/yearend/labour-years/preview",
          "/yearend/membership-ends",
          "/surplus/care-credits",
          "/surplus/care-credits/csv",
          "/surplus/care-accounts/{person}",
          "/surplus/me/care-account",
          "/surplus/funder-returns",
          "/surplus/distributions/{id}/funder-returns",
          "/surplus/distributions/{id}/interest-that-stays",
          "/surplus/distributions/{id}/minutes",
          "/surplus/members",
          "/surplus/members/{person}",
          "/surplus/spending",
          "/yearend/member-payments",
          "/yearend/member-payments/open",
          "/yearend/member-payments/{id}",
          "/yearend/member-payments/{id}/file");

  /** What a page hands out for another program to read. */
  private static final Set<String> FILES =
      Set.of(
          "/surplus/ballots/{id}/list",
          "/me/ballots/{id}/list",
          "/yearend/member-payments/{id}/file");

  private static final Pattern SURPLUS =
      Pattern.compile("/surplus/.*|/yearend/.*|/me/(dividends|capital|ballots|comparisons|care).*");
  private static final Pattern SAID =
      Pattern.compile(
          "onfidence\":\\s*\"low\"|are\\s+not\\s+confirmed|facts not confirmed|ask an adviser");

  /**
   * This form sends no yearly return: asking for one is refused before there is anything to say.
   */
  private static final Set<Integer> REFUSED = Set.of(409, 422);

  private final Product product;
  private final Map<String, String> ids;
  private final String formBefore;

  private UnsureForm(Product product, Map<String, String> ids, String formBefore) {
    this.product = product;
    this.ids = ids;
    this.formBefore = formBefore;
  }

  static UnsureForm in(Product product, Map<String, String> ids) {
    String before;
    try (DatabaseSession all = DatabaseSession.asSuperuser(product)) {
      before =
          all.value(
              "select legal_form from register.employer where id = ?::uuid", ids.get("employer"));
    }
    UnsureForm unsure = new UnsureForm(product, ids, before);
    unsure.let("low", NAME);
    return unsure;
  }

  /** Writes past the guards of what is frozen, as nobody who uses the product can. */
  private void let(String confidence, String form) {
    try (DatabaseSession all = DatabaseSession.asSuperuser(product)) {
      all.change("set local session_replication_role = replica");
      String employer = ids.get("employer");
      for (String table : Set.of("distribution", "comparison")) {
        all.change(
            "update surplus." + table + " set form_confidence = ? where employer_id = ?::uuid",
            confidence,
            employer);
      }
      all.change(
          "delete from surplus.comparison_opening where comparison_id = ?::uuid",
          ids.get("comparison"));
      if (confidence.equals("low")) {
        all.change(
            "insert into surplus.comparison_opening (comparison_id, employer_id, opened_at,"
                + " opened_by) values (?::uuid, ?::uuid, now(), 'treasurer')",
            ids.get("comparison"),
            employer);
      }
      all.change("update register.employer set legal_form = ? where id = ?::uuid", form, employer);
      all.commit();
    }
  }

  /** Whether a route shows something of the legal form a surplus is shared under. */
  static boolean concerns(Route route) {
    String path = route.path().replaceFirst("^/api", "");
    return route.method().equals("GET")
        && SURPLUS.matcher(path).matches()
        && !(route.path().startsWith("/api/") ? OTHER_THINGS : FILES).contains(path);
  }

  boolean isSaidIn(HttpResponse<byte[]> answer) throws IOException {
    String type = answer.headers().firstValue("Content-Type").orElse("");
    String text =
        type.startsWith("application/pdf")
            ? PdfText.of(answer.body())
            : new String(answer.body(), StandardCharsets.UTF_8);
    return answer.statusCode() == 200 && SAID.matcher(text).find()
        || REFUSED.contains(answer.statusCode()) && text.contains("sends no return");
  }

  @Override
  public void close() {
    let("high", formBefore);
  }
}
