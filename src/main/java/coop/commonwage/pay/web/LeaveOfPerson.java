package coop.commonwage.pay.web;

import coop.commonwage.pay.application.HolidayStanding;
import coop.commonwage.pay.application.ReadHolidayBalance;
import coop.commonwage.pay.application.ReadLeave;
import coop.commonwage.people.web.PersonSection;
import coop.commonwage.platform.web.pages.Frame;
import coop.commonwage.platform.web.pages.Templates;
import gg.jte.Content;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A person's holiday and leave, shown on their page. */
@RequestScoped
public class LeaveOfPerson implements PersonSection {

  @Inject ReadHolidayBalance balance;
  @Inject ReadLeave leave;

  @Override
  public int order() {
    return 15;
  }

  @Override
  public String bundle() {
    return "leave";
  }

  @Override
  public Content about(UUID personId, Frame frame) {
    Optional<HolidayStanding> standing = balance.ofPerson(personId, balance.today());
    if (standing.isEmpty()) {
      return output -> {};
    }
    String html =
        Templates.fill(
            "pay/leaveSection.jte",
            Map.of(
                "frame", frame, "standing", standing.get(), "requests", leave.ofPerson(personId)));
    return output -> output.writeContent(html);
  }
}
