package youke.bench.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * The same question asked again and again over several connections at once.
 *
 * @param perSecond how many were answered in a second
 * @param millis how long each took, the shortest first
 */
record Load(double perSecond, List<Double> millis) {
  /** Who asks: a door each, and each with numbers of its own to choose by. */
  record Askers(List<? extends Door> doors, int seconds) {
    static Askers of(int number, int seconds, Supplier<? extends Door> opened) {
      List<Door> doors = new ArrayList<>();
      for (int i = 0; i < number; i++) {
        doors.add(opened.get());
      }
      return new Askers(doors, seconds);
    }

    Load ask(BiConsumer<Door, RandomGenerator> question) {
      long end = System.nanoTime() + seconds * 1_000_000_000L;
      long begin = System.nanoTime();
      List<Callable<double[]>> all = new ArrayList<>();
      for (Door door : doors) {
        RandomGenerator random = RandomGeneratorFactory.getDefault().create(all.size() + begin);
        all.add(() -> one(door, random, question, end));
      }
      try (ExecutorService threads = Executors.newFixedThreadPool(doors.size())) {
        List<double[]> times = new ArrayList<>();
        for (Future<double[]> done : threads.invokeAll(all)) {
          times.add(done.get());
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        List<Double> sorted =
            times.stream().flatMapToDouble(Arrays::stream).sorted().boxed().toList();
        return new Load(sorted.size() / seconds, sorted);
      } catch (ExecutionException failed) {
        throw new IllegalStateException("a question was not answered", failed.getCause());
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(interrupted);
      }
    }

    private static double[] one(
        Door door, RandomGenerator random, BiConsumer<Door, RandomGenerator> question, long end) {
      double[] times = new double[1024];
      int count = 0;
      for (long now = System.nanoTime(); now < end; ) {
        question.accept(door, random);
        long then = System.nanoTime();
        if (count == times.length) {
          times = Arrays.copyOf(times, count * 2);
        }
        times[count++] = (then - now) / 1e6;
        now = then;
      }
      return Arrays.copyOf(times, count);
    }
  }

  /** The time in milliseconds within which this part of all were answered. */
  double within(double part) {
    return millis.get((int) Math.min(millis.size() - 1L, (long) (millis.size() * part)));
  }
}
