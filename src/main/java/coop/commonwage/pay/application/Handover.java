package coop.commonwage.pay.application;

import coop.commonwage.pay.application.VisitArrivals.Arriving;
import coop.commonwage.pay.application.VisitArrivals.Block;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/**
 * Two threads and so many blocks between them: one fills while the other, which called, empties.
 * Whichever fails stops the other.
 */
final class Handover {

  private static final int BLOCKS = 3;
  private static final long LOOK_AGAIN_MILLIS = 50;

  private final Arriving arriving;
  private final BlockingQueue<Block> full = new ArrayBlockingQueue<>(BLOCKS);
  private final BlockingQueue<Block> empty = new ArrayBlockingQueue<>(BLOCKS);

  private Handover(Arriving arriving) {
    this.arriving = arriving;
    for (int block = 0; block < BLOCKS; block++) {
      empty.add(arriving.block());
    }
  }

  /** Where filled blocks go and empty ones come from. */
  interface Into {

    Block empty();

    void give(Block filled);
  }

  /** Fills blocks; runs on a thread of its own and may touch neither transaction nor database. */
  @FunctionalInterface
  interface Reading<T> {
    T into(Into blocks) throws IOException;
  }

  /**
   * @return what the reading returns, when every block was taken
   */
  static <T> T between(Arriving arriving, Reading<T> reading) {
    return new Handover(arriving).run(reading);
  }

  private <T> T run(Reading<T> reading) {
    FutureTask<T> task = new FutureTask<>(() -> reading.into(new Queues()));
    Thread thread = Thread.ofPlatform().daemon().name("reads visits").start(task);
    try {
      while (!task.isDone() || !full.isEmpty()) {
        Block block = full.poll(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        if (block != null) {
          arriving.take(block);
          empty.put(block);
        }
      }
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while visits were taken in", e);
    } catch (ExecutionException failure) {
      throw unwrapped(failure.getCause());
    } finally {
      task.cancel(true);
      thread.interrupt();
    }
  }

  private static RuntimeException unwrapped(Throwable cause) {
    if (cause instanceof RuntimeException failure) {
      return failure;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof IOException unreadable
        ? new UncheckedIOException(unreadable)
        : new IllegalStateException(cause);
  }

  private final class Queues implements Into {

    @Override
    public Block empty() {
      try {
        return empty.take();
      } catch (InterruptedException stopped) {
        throw new CancellationException();
      }
    }

    @Override
    public void give(Block filled) {
      try {
        full.put(filled);
      } catch (InterruptedException stopped) {
        throw new CancellationException();
      }
    }
  }
}
