package coop.commonwage.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PagedTest {

  @Test
  void nothingIsOneEmptyPage() {
    assertEquals(new Paged(1, 1, 0), Paged.of(1, 200, 0));
    assertEquals(new Paged(1, 1, 0), Paged.of(7, 200, 0));
  }

  @Test
  void aPageMoreBeginsWithTheFirstThingThatDoesNotFit() {
    assertEquals(1, Paged.of(1, 200, 199).pages());
    assertEquals(1, Paged.of(1, 200, 200).pages());
    assertEquals(2, Paged.of(1, 200, 201).pages());
  }

  @Test
  void whoAsksForAPageThereIsNotGetsTheNearest() {
    assertEquals(new Paged(2, 2, 201), Paged.of(Integer.MAX_VALUE, 200, 201));
    assertEquals(new Paged(1, 2, 201), Paged.of(Integer.MIN_VALUE, 200, 201));
  }

  @Test
  void beforeAPageStandWholePages() {
    assertEquals(0, Paged.of(1, 200, 401).before(200));
    assertEquals(400, Paged.of(3, 200, 401).before(200));
  }
}
