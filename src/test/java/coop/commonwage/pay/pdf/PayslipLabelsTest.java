package coop.commonwage.pay.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.pay.hours.DayKind;
import coop.commonwage.pay.hours.TimeKind;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.language.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PayslipLabelsTest {

  private static final List<String> OTHER_CODES =
      List.of(
          "sleep-in",
          "on-call",
          "evening-enhancement",
          "evening-enhancement-weekend",
          "evening-enhancement-bank-holiday",
          "night-enhancement",
          "night-enhancement-weekend",
          "night-enhancement-bank-holiday",
          "guaranteed-hours",
          "minimum-wage-top-up",
          "minimum-wage-arrears",
          "mileage",
          "mileage-excess",
          "mileage-national-insurance",
          "mileage-relief",
          "income-tax",
          "national-insurance",
          "student-loan",
          "postgraduate-loan",
          "pension",
          "pension-before-tax",
          "pension-sacrifice",
          "employer-pension-sacrifice",
          "pension-enrolment",
          "pension-assessment",
          "pension-refund",
          "pension-before-tax-refund",
          "pension-sacrifice-refund",
          "employer-pension-refund",
          "employer-pension-sacrifice-refund",
          "pension-tax-relief-refund",
          "pension-tax-relief",
          "employer-national-insurance",
          "employer-pension",
          "unpaid-gaps",
          "holiday-accrued",
          "holiday-in-lieu",
          "holiday-pay",
          "holiday-through-absence",
          "rolled-up-holiday",
          "rolled-up-holiday-away",
          "eot-bonus",
          "surplus-share");

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLineAPayRunCanMakeHasALabel(Language language) {
    Words words = Words.in(language, "pay");
    assertEquals(
        List.of(), codes().filter(code -> words.find("payslip.line." + code).isEmpty()).toList());
  }

  @Test
  void aWelshLabelIsNotTheEnglishOne() {
    Words english = Words.in(Language.ENGLISH, "pay");
    Words welsh = Words.in(Language.WELSH, "pay");
    assertEquals(
        List.of(),
        codes()
            .map(code -> "payslip.line." + code)
            .filter(key -> english.say(key).equals(welsh.say(key)))
            .toList());
  }

  private static Stream<String> codes() {
    List<String> codes = new ArrayList<>(OTHER_CODES);
    for (TimeKind kind : TimeKind.values()) {
      codes.add(kind.word());
      if (kind != TimeKind.TRAVEL && kind != TimeKind.WAITING) {
        codes.add(kind.word() + "-" + DayKind.WEEKEND.word());
        codes.add(kind.word() + "-" + DayKind.BANK_HOLIDAY.word());
      }
    }
    return codes.stream();
  }
}
