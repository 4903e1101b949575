package youke.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static youke.server.ProductHouse.SELLER;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The disk under the product's own database fills up while people write: each is told so, nothing
 * acknowledged is lost, and with room again the product goes on by itself. Needs root, for a small
 * disk in memory.
 */
final class FullDiskTest {
  private static final int TRIES = 400;

  @Test
  void goesOnWhenThereIsRoomAgain(@TempDir Path folder) throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        "root".equals(System.getProperty("user.name"))
            && run("mount", "-t", "tmpfs", "-o", "size=320m,mode=0700", "youke", disk.toString()),
        "Nothing can be mounted here");
    try (ProductHouse house = new ProductHouse(disk.resolve("data"))) {
      house.populate();
      house.make(SELLER, "account", "{\"name\":\"先前\"}");
      Path filler = disk.resolve("filler");
      fill(filler);
      List<String> made = new ArrayList<>();
      ProductHouse.Answer refused = writeUntilRefused(house, filler, made);
      assertThat(refused.status()).as(refused.body()).isEqualTo(503);
      assertThat(refused.code()).isEqualTo("UNAVAILABLE");
      Files.delete(filler);
      assertThat(writesAgain(house)).as("goes on by itself").isTrue();
      made.add("以后");
      JsonNode all = house.ask(SELLER, "GET", "/api/account?fields=name&limit=500", null);
      List<String> names = new ArrayList<>();
      all.path("records").forEach(one -> names.add(one.at("/values/name").stringValue()));
      assertThat(names).containsAll(made).contains("先前");
    } finally {
      run("umount", "-l", disk.toString());
    }
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
  }

  private static void fill(Path filler) throws IOException {
    byte[] block = new byte[1 << 16];
    try (OutputStream out = Files.newOutputStream(filler)) {
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      assertThat(Files.size(filler)).isPositive();
    }
  }

  private static ProductHouse.Answer writeUntilRefused(
      ProductHouse house, Path filler, List<String> made) throws IOException {
    String note = "满".repeat(6_000);
    for (int i = 0; i < TRIES; i++) {
      String name = "满盘" + i;
      ProductHouse.Answer answer =
          house.post(
              SELLER, "/api/account", "{\"name\":\"" + name + "\",\"note\":\"" + note + "\"}");
      if (answer.status() != 201) {
        return answer;
      }
      made.add(name);
      topUp(filler);
    }
    throw new AssertionError("The disk did not fill up");
  }

  // What the database gives back is taken as well.
  private static void topUp(Path filler) throws IOException {
    try (OutputStream out =
        Files.newOutputStream(filler, java.nio.file.StandardOpenOption.APPEND)) {
      out.write(new byte[1 << 12]);
    } catch (IOException full) {
      assertThat(Files.exists(filler)).isTrue();
    }
  }

  private static boolean writesAgain(ProductHouse house) throws InterruptedException {
    for (int i = 0; i < 240; i++) {
      if (house.post(SELLER, "/api/account", "{\"name\":\"以后\"}").status() == 201) {
        return true;
      }
      Thread.sleep(500);
    }
    return false;
  }
}
