package coop.commonwage.pay.rest;

import coop.commonwage.pay.application.HolidayRecord;
import coop.commonwage.platform.language.Language;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The holiday record of one worker and one leave year. */
@Schema(
    description =
        "The record of holiday an employer keeps for six years (Working Time Regulations 1998,"
            + " regulation 16B): what was earned, taken and carried over, what was paid and how"
            + " that came about. Amounts in pounds, as text; time in minutes.")
public record HolidayRecordView(HolidayAccountView account, List<PaymentView> payments) {

  /** One line of a payslip about holiday. */
  public record PaymentView(
      String payslip,
      String periodFrom,
      String periodUntil,
      String payDate,
      String code,
      int minutes,
      String amount,
      HolidayAccountView.WorkingView howPaid) {}

  static HolidayRecordView of(HolidayRecord record, Language language) {
    return new HolidayRecordView(
        HolidayAccountView.of(record.standing(), language),
        record.payments().stream().map(payment -> of(payment, language)).toList());
  }

  private static PaymentView of(HolidayRecord.Payment payment, Language language) {
    return new PaymentView(
        payment.payslipId().toString(),
        payment.period().days().firstDay().toString(),
        payment.period().days().lastDay().toString(),
        payment.period().payDate().toString(),
        payment.code(),
        payment.minutes(),
        payment.amount().toString(),
        payment
            .derivation()
            .map(derivation -> HolidayAccountView.WorkingView.of(derivation, language))
            .orElse(null));
  }
}
