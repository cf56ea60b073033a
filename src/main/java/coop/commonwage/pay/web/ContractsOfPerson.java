package coop.commonwage.pay.web;

import coop.commonwage.pay.application.ReadContracts;
import coop.commonwage.people.web.PersonSection;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.pages.Frame;
import coop.commonwage.platform.web.pages.Templates;
import gg.jte.Content;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/** A person's contracts, shown on their page. */
@RequestScoped
public class ContractsOfPerson implements PersonSection {

  @Inject ReadContracts contracts;
  @Inject Caller caller;

  @Override
  public int order() {
    return 10;
  }

  @Override
  public String bundle() {
    return "pay";
  }

  @Override
  public Content about(UUID personId, Frame frame) {
    String html =
        Templates.fill(
            "pay/contractSection.jte",
            Map.of(
                "frame",
                frame,
                "history",
                new ContractHistory(personId, contracts.of(personId), caller.is(Role.HR))));
    return output -> output.writeContent(html);
  }
}
