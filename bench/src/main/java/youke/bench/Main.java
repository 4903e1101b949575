package youke.bench;

import java.util.List;
import youke.bench.gate.GateBench;
import youke.bench.gate.GateInProcessBench;
import youke.bench.imports.ImportBench;
import youke.bench.web.WebBench;
import youke.kernel.text.Label;

/**
 * Runs the benchmark of a name, or all of them one after the other; each prints its own figures.
 */
public final class Main {
  /** Every benchmark; a new one is one more line. */
  private static final List<Benchmark> BENCHMARKS =
      List.of(
          new Benchmark(
              "start", Label.of("启动时间与空闲内存", "time to start, memory when idle"), StartBench::main),
          new Benchmark("import", Label.of("导入客户", "importing accounts"), ImportBench::main),
          new Benchmark("sheet", Label.of("读取 CSV", "reading CSV"), SheetBench::main),
          new Benchmark(
              "search-text", Label.of("名称变为索引词", "names into index words"), SearchTextBench::main),
          new Benchmark(
              "search-index",
              Label.of("百万名称的检索", "searching a million names"),
              SearchIndexBench::main),
          new Benchmark(
              "gate", Label.of("REST 读写与 pgbench 对照", "REST beside pgbench"), GateBench::main),
          new Benchmark(
              "gate-in-process",
              Label.of("内核读写与 pgbench 对照", "the gate without HTTP beside pgbench"),
              GateInProcessBench::main),
          new Benchmark("web", Label.of("浏览器中的列表", "the list in a browser"), WebBench::main));

  private Main() {}

  private record Benchmark(String name, Label what, Run run) {}

  @FunctionalInterface
  private interface Run {
    void with(String... arguments) throws Exception;
  }

  /** Takes the name of a benchmark and what it takes itself; without a name all run. */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 0) {
      for (Benchmark benchmark : BENCHMARKS) {
        run(benchmark);
      }
      return;
    }
    List<String> words = List.of(arguments);
    for (Benchmark benchmark : BENCHMARKS) {
      if (benchmark.name().equals(words.getFirst())) {
        run(benchmark, words.subList(1, words.size()).toArray(String[]::new));
        return;
      }
    }
    System.err.println("没有名为“%1$s”的基准测试 / no benchmark named '%1$s':".formatted(words.getFirst()));
    for (Benchmark known : BENCHMARKS) {
      System.err.println(
          "  %-14s %s / %s".formatted(known.name(), known.what().zh(), known.what().en()));
    }
    System.exit(2);
  }

  private static void run(Benchmark benchmark, String... arguments) throws Exception {
    System.out.println("== " + benchmark.name());
    benchmark.run().with(arguments);
  }
}
