package coop.commonwage.surplus.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.platform.database.EmployersOfInstallation;
import coop.commonwage.surplus.application.CloseBallots;
import coop.commonwage.surplus.application.GiveNotices;
import coop.commonwage.surplus.application.OpenBallots;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BallotsJobTest {

  private static final EmployersOfInstallation.Entry TROUBLED =
      new EmployersOfInstallation.Entry(UUID.randomUUID(), "A troubled co-operative");
  private static final EmployersOfInstallation.Entry OTHER =
      new EmployersOfInstallation.Entry(UUID.randomUUID(), "Another co-operative");

  private final List<String> done = new ArrayList<>();

  @Test
  void everyStepOfEveryEmployerIsTriedWhateverFailsBeforeIt() {
    BallotsJob job = new BallotsJob();
    job.employers =
        new EmployersOfInstallation() {
          @Override
          public List<Entry> all() {
            return List.of(TROUBLED, OTHER);
          }
        };
    job.notices =
        new GiveNotices(null, null, null, null, null) {
          @Override
          public int byPage(UUID employerId) {
            return step("notice", employerId);
          }
        };
    job.close =
        new CloseBallots(null, null, null, null, null) {
          @Override
          public int due(UUID employerId) {
            if (employerId.equals(TROUBLED.id())) {
              throw new IllegalStateException("the box does not open");
            }
            return step("close", employerId);
          }
        };
    job.open =
        new OpenBallots(null, null, null, null, null, null) {
          @Override
          public int due(UUID employerId) {
            return step("open", employerId);
          }
        };
    job.execute(null);
    assertEquals(
        List.of("notice A", "open A", "notice Another", "close Another", "open Another"), done);
  }

  private int step(String what, UUID employerId) {
    String employer = employerId.equals(TROUBLED.id()) ? TROUBLED.name() : OTHER.name();
    done.add(what + " " + employer.split(" ")[0]);
    return 1;
  }
}
