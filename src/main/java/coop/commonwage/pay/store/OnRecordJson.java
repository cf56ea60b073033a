package coop.commonwage.pay.store;

import coop.commonwage.money.Money;
import coop.commonwage.pay.deductions.NiCategory;
import coop.commonwage.pay.deductions.StudentLoanPlan;
import coop.commonwage.pay.deductions.TaxCode;
import coop.commonwage.pay.payruns.InsuredPay;
import coop.commonwage.pay.payruns.OnRecord;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What stood on record for a payslip, and what earlier payslips paid a director, as JSON for ever:
 * names here are never changed, only added to.
 */
final class OnRecordJson {

  private OnRecordJson() {}

  static JsonObjectBuilder write(OnRecord record) {
    JsonObjectBuilder json =
        Json.object()
            .add("taxCode", record.taxCode().text())
            .add("nonCumulative", record.taxCode().nonCumulative())
            .add("niCategory", record.niCategory().name())
            .add("postgraduateLoan", record.postgraduateLoan());
    record.studentLoanPlan().ifPresent(plan -> json.add("studentLoanPlan", plan.name()));
    OnRecord.Notices notices = record.notices();
    notices.codeFrom().ifPresent(day -> json.add("codeFrom", day.toString()));
    notices.code().ifPresent(day -> json.add("noticeOfCode", day.toString()));
    notices.loans().ifPresent(day -> json.add("noticeOfLoans", day.toString()));
    return json;
  }

  static OnRecord read(JsonObject json) {
    return new OnRecord(
        TaxCode.of(json.getString("taxCode"), json.getBoolean("nonCumulative")),
        NiCategory.valueOf(json.getString("niCategory")),
        Optional.ofNullable(json.getString("studentLoanPlan", null)).map(StudentLoanPlan::valueOf),
        json.getBoolean("postgraduateLoan"),
        new OnRecord.Notices(
            day(json, "codeFrom"), day(json, "noticeOfCode"), day(json, "noticeOfLoans")));
  }

  private static Optional<LocalDate> day(JsonObject json, String name) {
    return Optional.ofNullable(json.getString(name, null)).map(LocalDate::parse);
  }

  static JsonObjectBuilder write(InsuredPay paid) {
    return Json.object()
        .add("payDate", paid.payDate().toString())
        .add("letter", paid.letter().name())
        .add("pay", paid.pay().toString())
        .add("workerNic", paid.workerNic().toString())
        .add("employerNic", paid.employerNic().toString());
  }

  static InsuredPay insured(JsonObject json) {
    return new InsuredPay(
        LocalDate.parse(json.getString("payDate")),
        NiCategory.valueOf(json.getString("letter")),
        Money.of(json.getString("pay")),
        Money.of(json.getString("workerNic")),
        Money.of(json.getString("employerNic")));
  }
}
