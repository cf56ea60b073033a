package coop.commonwage.surplus.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.platform.database.EmployersOfInstallation;
import coop.commonwage.surplus.application.VerifyDistributions;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerifyDistributionsJobTest {

  private static final Logger LOG = Logger.getLogger(VerifyDistributionsJob.class.getName());
  private static final EmployersOfInstallation.Entry TROUBLED =
      new EmployersOfInstallation.Entry(UUID.randomUUID(), "A troubled co-operative");
  private static final EmployersOfInstallation.Entry OTHER =
      new EmployersOfInstallation.Entry(UUID.randomUUID(), "Another co-operative");

  private final List<String> severe = new ArrayList<>();
  private final Handler listener =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          if (entry.getLevel().equals(Level.SEVERE)) {
            severe.add(MessageFormat.format(entry.getMessage(), entry.getParameters()));
          }
        }

        @Override
        public void flush() {
          severe.size();
        }

        @Override
        public void close() {
          flush();
        }
      };

  @BeforeEach
  void listen() {
    LOG.addHandler(listener);
    LOG.setUseParentHandlers(false);
  }

  @AfterEach
  void stopListening() {
    LOG.removeHandler(listener);
    LOG.setUseParentHandlers(true);
  }

  @Test
  void everyFaultIsSaidAloudAndOneEmployersTroubleDoesNotKeepTheOthersWaiting() {
    VerifyDistributionsJob job = new VerifyDistributionsJob();
    job.employers =
        new EmployersOfInstallation() {
          @Override
          public List<Entry> all() {
            return List.of(TROUBLED, OTHER);
          }
        };
    job.verify =
        new VerifyDistributions(null, null) {
          @Override
          public Verdict verify(UUID employerId) {
            if (employerId.equals(TROUBLED.id())) {
              throw new IllegalStateException("the database is away");
            }
            return new Verdict(
                1, List.of("the distribution of the year to 2026-03-31 was changed"));
          }
        };
    job.execute(null);
    assertEquals(
        List.of("Another co-operative: the distribution of the year to 2026-03-31 was changed"),
        severe);
  }
}
