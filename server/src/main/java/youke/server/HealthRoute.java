package youke.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says to a load balancer or a script whether this process and its database answer. */
@RestController
final class HealthRoute {
  private static final int SECONDS = 2;

  private final DataSource database;

  HealthRoute(DataSource database) {
    this.database = database;
  }

  /**
   * 200 and {@code {"status":"up"}}, or 503 and {@code {"status":"down"}} while the database is
   * away.
   */
  @GetMapping("/api/health")
  ResponseEntity<Map<String, String>> health() {
    boolean up = databaseAnswers();
    return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .cacheControl(CacheControl.noStore())
        .body(Map.of("status", up ? "up" : "down"));
  }

  private boolean databaseAnswers() {
    try (Connection connection = database.getConnection()) {
      return connection.isValid(SECONDS);
    } catch (SQLException away) {
      return false;
    }
  }
}
