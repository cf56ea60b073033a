package coop.commonwage.pay.hours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class WorkedTimeTest {

  private static final TimeWorked TRAVEL = new TimeWorked(TimeKind.TRAVEL, DayKind.ORDINARY, 30);
  private static final TimeWorked CONTACT = new TimeWorked(TimeKind.CONTACT, DayKind.ORDINARY, 90);
  private static final TimeWorked HOLIDAY =
      new TimeWorked(TimeKind.CONTACT, DayKind.BANK_HOLIDAY, 45);

  private static WorkedTime worked(TimeWorked... time) {
    return new WorkedTime(List.of(time), 0, 0, 0, 0, 0);
  }

  @Test
  void timeStandsInTheOrderOfKindAndDayHoweverItCameIn() {
    WorkedTime worked = worked(TRAVEL, HOLIDAY, CONTACT);

    assertEquals(List.of(CONTACT, HOLIDAY, TRAVEL), worked.time());
    assertEquals(worked(CONTACT, HOLIDAY, TRAVEL), worked);
    assertEquals(165, worked.minimumWageMinutes());
    assertEquals(135, worked.minutes(TimeKind.CONTACT));
    assertEquals(45, worked.minutes(TimeKind.CONTACT, DayKind.BANK_HOLIDAY));
    assertEquals(0, worked.minutes(TimeKind.TRAVEL, DayKind.WEEKEND));
  }

  @Test
  void timeOfOneKindOnOneKindOfDayStandsThereOnce() {
    assertEquals(
        "contact time on a day of kind bank-holiday is counted twice",
        assertThrows(IllegalArgumentException.class, () -> worked(HOLIDAY, TRAVEL, HOLIDAY))
            .getMessage());
  }
}
