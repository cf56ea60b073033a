package coop.commonwage.pay.web;

import coop.commonwage.pay.application.PayrollRecord;
import coop.commonwage.pay.application.ReadPayrollRecord;
import coop.commonwage.pay.application.ReadTeams;
import coop.commonwage.pay.application.Teams;
import coop.commonwage.people.web.PersonSection;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.web.pages.Frame;
import coop.commonwage.platform.web.pages.Templates;
import gg.jte.Content;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A person's hours and team, shown on their page. */
@RequestScoped
public class TimeOfPerson implements PersonSection {

  @Inject ReadPayrollRecord records;
  @Inject ReadTeams teams;
  @Inject Clock clock;

  @Override
  public int order() {
    return 15;
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
    String payrollId = record.get().employment().payrollId();
    List<Teams.Membership> all = teams.of(payrollId);
    Map<String, Object> section = new LinkedHashMap<>();
    section.put("frame", frame);
    section.put("worker", new WorkerOnPage(personId, payrollId, record.get().employment().name()));
    section.put("teams", all.reversed());
    section.put("today", clock.today());
    section.put("errors", Map.of());
    section.put("typed", Map.of("from", clock.today().toString()));
    String html = Templates.fill("pay/timeSection.jte", section);
    return output -> output.writeContent(html);
  }
}
