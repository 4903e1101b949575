package youke.server;

import java.sql.Connection;
import java.sql.SQLException;
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
  private final boolean practice;

  /**
   * @param practice whether the book is one to practise in, which anybody may know
   */
  HealthRoute(DataSource database, boolean practice) {
    this.database = database;
    this.practice = practice;
  }

  /**
   * 200 and {@code {"status":"up","practice":false}}, or 503 and {@code "down"} while the database
   * is away; of a practice book, whose people the sign-in page lists, {@code "practice":true}.
   */
  @GetMapping("/api/health")
  ResponseEntity<Health> health() {
    boolean up = databaseAnswers();
    return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .cacheControl(CacheControl.noStore())
        .body(new Health(up ? "up" : "down", practice));
  }

  record Health(String status, boolean practice) {}

  private boolean databaseAnswers() {
    try (Connection connection = database.getConnection()) {
      return connection.isValid(SECONDS);
    } catch (SQLException away) {
      return false;
    }
  }
}
