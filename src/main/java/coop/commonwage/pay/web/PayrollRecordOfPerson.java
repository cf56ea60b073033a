package coop.commonwage.pay.web;

import coop.commonwage.pay.application.PayrollRecord;
import coop.commonwage.pay.application.ReadInstructions;
import coop.commonwage.pay.application.ReadPayrollRecord;
import coop.commonwage.people.web.PersonSection;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.pages.Frame;
import coop.commonwage.platform.web.pages.Templates;
import gg.jte.Content;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A person's payroll record, shown on their page: what HMRC says and what payroll was told. */
@RequestScoped
public class PayrollRecordOfPerson implements PersonSection {

  @Inject ReadPayrollRecord records;
  @Inject ReadInstructions instructions;
  @Inject Caller caller;
  @Inject Clock clock;

  @Override
  public int order() {
    return 20;
  }

  @Override
  public String bundle() {
    return "pay";
  }

  @Override
  public Content about(UUID personId, Frame frame) {
    Optional<PayrollRecord> record = records.ofPerson(personId);
    if (record.isEmpty()) {
      return output -> {};
    }
    RecordScreen screen =
        new RecordScreen(
            new WorkerOnPage(
                personId, record.get().employment().payrollId(), record.get().employment().name()),
            record.get(),
            instructions.ofPerson(personId),
            instructions.kindsToRecord(),
            caller.is(Role.PAYROLL_ADMINISTRATOR),
            clock.today());
    String html = Templates.fill("pay/recordSection.jte", Map.of("frame", frame, "screen", screen));
    return output -> output.writeContent(html);
  }
}
