package coop.commonwage.surplus.application;

import coop.commonwage.money.Rate;
import coop.commonwage.rules.LegalForm;
import coop.commonwage.rules.LegalLimit;
import coop.commonwage.surplus.distributions.Basis;
import coop.commonwage.surplus.distributions.DistributionCase;
import coop.commonwage.surplus.distributions.Pool;
import coop.commonwage.surplus.membership.MemberClass;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Ways to share that one may start from: the legal form's usual pools, the same with what workers
 * share by in other mixes, and two in which users share too, as far as the form allows those. Own
 * policies may be anything else the form allows.
 */
@Dependent
public class ReadyMadeWays {

  private static final Part SPENT = new Part(Basis.SPEND, 100);
  private static final Map<String, List<Part>> MIXES =
      Map.of(
          "hours", List.of(new Part(Basis.HOURS, 100)),
          "hours-equal", List.of(new Part(Basis.HOURS, 50), new Part(Basis.EQUAL, 50)),
          "pay", List.of(new Part(Basis.PAY, 100)),
          "hours-service", List.of(new Part(Basis.HOURS, 70), new Part(Basis.SERVICE_YEARS, 30)),
          "equal", List.of(new Part(Basis.EQUAL, 100)));
  private static final List<String> ORDER =
      List.of("hours", "hours-equal", "pay", "hours-service", "equal");

  private final FormsInForce forms;

  @Inject
  public ReadyMadeWays(FormsInForce forms) {
    this.forms = forms;
  }

  private record Part(Basis basis, int percent) {}

  /**
   * One of them.
   *
   * @param name {@code hours}, {@code hours-equal}, {@code pay}, {@code hours-service}, {@code
   *     equal}, {@code hours-and-spend} or {@code equal-and-spend}
   * @param policy as of a stored draft
   */
  public record ReadyMade(String name, JsonObject policy) {}

  /**
   * In the order in which they are offered; none where the form shares nothing with workers.
   *
   * @throws coop.commonwage.platform.web.Refused when there is no such form
   */
  public List<ReadyMade> of(String formName, LocalDate yearEnd) {
    LegalForm form = forms.form(formName);
    List<ReadyMade> ways = new ArrayList<>();
    if (form.receivers().contains(MemberClass.WORKER)) {
      for (String name : ORDER) {
        if (MIXES.get(name).stream()
            .allMatch(part -> isAllowed(form, MemberClass.WORKER, part, yearEnd))) {
          ways.add(new ReadyMade(name, policy(form, MIXES.get(name))));
        }
      }
      if (form.receivers().contains(MemberClass.USER)
          && isAllowed(form, MemberClass.USER, SPENT, yearEnd)) {
        ways.addAll(sharedWithUsers(form, yearEnd));
      }
    }
    return ways;
  }

  /** One of them by its name. */
  public Optional<ReadyMade> named(String formName, LocalDate yearEnd, String name) {
    return of(formName, yearEnd).stream().filter(way -> way.name().equals(name)).findFirst();
  }

  /** Half to each class, where the usual pools leave the users out; places to start from. */
  private static List<ReadyMade> sharedWithUsers(LegalForm form, LocalDate yearEnd) {
    boolean usersShareAnyway =
        DistributionCase.poolsOf(form).stream()
            .anyMatch(pool -> pool.memberClass().equals(MemberClass.USER));
    return Stream.of(Basis.HOURS, Basis.EQUAL)
        .map(basis -> new Part(basis, 100))
        .filter(part -> !usersShareAnyway && isAllowed(form, MemberClass.WORKER, part, yearEnd))
        .map(ReadyMadeWays::halfToUsers)
        .toList();
  }

  private static ReadyMade halfToUsers(Part ofWorkers) {
    JsonArrayBuilder pools =
        Json.createArrayBuilder()
            .add(pool(MemberClass.WORKER, "50", factors(List.of(ofWorkers)), "100"))
            .add(pool(MemberClass.USER, "50", factors(List.of(SPENT)), "100"));
    return new ReadyMade(
        ofWorkers.basis().word() + "-and-spend",
        Json.createObjectBuilder().add("pools", pools).build());
  }

  private static boolean isAllowed(
      LegalForm form, String memberClass, Part part, LocalDate yearEnd) {
    return form.limitsOn(yearEnd).stream()
        .filter(limit -> limit.rule().equals("bases"))
        .filter(limit -> limit.subject().isEmpty() || limit.subject().equals(memberClass))
        .map(LegalLimit::words)
        .allMatch(words -> words.contains(part.basis().word()));
  }

  /** The form's usual pools, the workers' one shared by this mix; all for workers where none. */
  private static JsonObject policy(LegalForm form, List<Part> mix) {
    List<Pool> usual = DistributionCase.poolsOf(form);
    JsonArrayBuilder pools = Json.createArrayBuilder();
    if (usual.stream().noneMatch(pool -> pool.memberClass().equals(MemberClass.WORKER))) {
      pools.add(pool(MemberClass.WORKER, "100", factors(mix), "100"));
    } else {
      for (Pool pool : usual) {
        pools.add(
            pool(
                pool.memberClass(),
                percent(pool.percent()),
                pool.memberClass().equals(MemberClass.WORKER) ? factors(mix) : factors(pool),
                percent(pool.cashPercent())));
      }
    }
    return Json.createObjectBuilder().add("pools", pools).build();
  }

  private static JsonObject pool(
      String memberClass, String percent, JsonArrayBuilder factors, String cash) {
    return Json.createObjectBuilder()
        .add("class", memberClass)
        .add("percent", percent)
        .add("factors", factors)
        .add("cash_percent", cash)
        .build();
  }

  private static JsonArrayBuilder factors(List<Part> mix) {
    JsonArrayBuilder factors = Json.createArrayBuilder();
    mix.forEach(part -> factors.add(factor(part.basis(), Integer.toString(part.percent()))));
    return factors;
  }

  private static JsonArrayBuilder factors(Pool pool) {
    JsonArrayBuilder factors = Json.createArrayBuilder();
    pool.factors().forEach(of -> factors.add(factor(of.basis(), percent(of.percent()))));
    return factors;
  }

  private static JsonObject factor(Basis basis, String percent) {
    return Json.createObjectBuilder().add("basis", basis.word()).add("percent", percent).build();
  }

  private static String percent(Rate share) {
    String text = share.inPercent();
    return text.substring(0, text.length() - 1);
  }
}
