package coop.commonwage.pay.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.pay.application.OpenNextPayRuns;
import coop.commonwage.platform.database.EmployersOfInstallation;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OpenPayRunsJobTest {

  private static final EmployersOfInstallation.Entry TROUBLED =
      new EmployersOfInstallation.Entry(UUID.randomUUID(), "A troubled co-operative");
  private static final EmployersOfInstallation.Entry OTHER =
      new EmployersOfInstallation.Entry(UUID.randomUUID(), "Another co-operative");

  private final List<UUID> opened = new ArrayList<>();

  @Test
  void oneEmployersTroubleDoesNotKeepTheOthersWaiting() {
    OpenPayRunsJob job = new OpenPayRunsJob();
    job.employers =
        new EmployersOfInstallation() {
          @Override
          public List<Entry> all() {
            return List.of(TROUBLED, OTHER);
          }
        };
    job.nextRuns =
        new OpenNextPayRuns(null, null, null, null, null, null, null) {
          @Override
          public List<UUID> open(UUID employerId) {
            if (employerId.equals(TROUBLED.id())) {
              throw new IllegalStateException("no bank holidays are known for this year");
            }
            opened.add(employerId);
            return opened;
          }
        };
    job.execute(null);
    assertEquals(List.of(OTHER.id()), opened);
  }
}
