package coop.commonwage.pay.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.pay.application.PayRunNotice;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticeGroupTest {

  @Test
  void whoeverHasSeveralNoticesIsOnePerson() {
    assertEquals(
        2, new NoticeGroup(List.of(notice("W0002"), notice("W0003"), notice("W0002"))).people());
  }

  @Test
  void aNoticeAboutTheWholeRunIsAboutNobody() {
    assertEquals(0, new NoticeGroup(List.of(notice(""))).people());
  }

  private static PayRunNotice notice(String payrollId) {
    return new PayRunNotice(
        false, "incomplete-visit", payrollId, "", "visit of 14 October: the check-out is missing");
  }
}
