package coop.commonwage.platform.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

/** Threads of this very process wait for each other here, which it says of itself to anybody. */
class LiveTest {

  @Test
  void aProcessWhoseThreadsWaitForNobodyIsLive() {
    Live live = new Live(() -> fail("nothing to ask twice about"));
    assertEquals(List.of(), live.stuck());
  }

  @Test
  void threadsThatWaitForEachOtherForEverAreNamedWithWhatTheyWaitFor() throws Exception {
    try (Ring ring = Ring.of(Lock::lockInterruptibly)) {
      List<String> stuck = new Live(() -> {}).stuck().stream().map(Live::said).sorted().toList();
      assertEquals(2, stuck.size(), stuck.toString());
      assertTrue(stuck.getFirst().startsWith("first for java.util.concurrent.locks"), stuck.get(0));
      assertTrue(stuck.getFirst().endsWith(" of second"), stuck.get(0));
      assertTrue(stuck.getLast().startsWith("second for java.util.concurrent.locks"), stuck.get(1));
      assertTrue(stuck.getLast().endsWith(" of first"), stuck.get(1));
    }
  }

  @Test
  void threadsThatGiveUpWaitingAreNotStuckThoughJavaNamesThem() throws Exception {
    try (Ring ring = Ring.of(lock -> lock.tryLock(1, TimeUnit.HOURS))) {
      assertNotNull(ManagementFactory.getThreadMXBean().findDeadlockedThreads());
      Live live = new Live(ring::giveUp);
      assertEquals(List.of(), live.stuck());
      assertNull(ManagementFactory.getThreadMXBean().findDeadlockedThreads());
    }
  }

  @FunctionalInterface
  private interface Taking {
    void take(Lock lock) throws InterruptedException;
  }

  /** Two threads, each with the lock the other one wants. */
  private record Ring(List<Thread> threads) implements AutoCloseable {

    static Ring of(Taking taking) throws InterruptedException {
      Lock one = new ReentrantLock();
      Lock other = new ReentrantLock();
      CountDownLatch held = new CountDownLatch(2);
      Ring ring =
          new Ring(
              List.of(
                  Thread.ofPlatform().name("first").unstarted(() -> wait(one, other, held, taking)),
                  Thread.ofPlatform()
                      .name("second")
                      .unstarted(() -> wait(other, one, held, taking))));
      ring.threads.forEach(Thread::start);
      while (ManagementFactory.getThreadMXBean().findDeadlockedThreads() == null) {
        Thread.onSpinWait();
      }
      return ring;
    }

    private static void wait(Lock mine, Lock wanted, CountDownLatch held, Taking taking) {
      mine.lock();
      try {
        held.countDown();
        held.await();
        taking.take(wanted);
      } catch (InterruptedException givenUp) {
        Thread.currentThread().interrupt();
      } finally {
        mine.unlock();
      }
    }

    void giveUp() {
      threads.forEach(Thread::interrupt);
      try {
        for (Thread each : threads) {
          each.join();
        }
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() {
      giveUp();
    }
  }
}
