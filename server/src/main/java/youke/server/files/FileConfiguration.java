package youke.server.files;

import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import youke.kernel.record.Records;
import youke.kernel.store.FileTable;

/** Where files are kept: in a folder beside the data, or in an S3-compatible store by a setting. */
@Configuration(proxyBeanMethods = false)
public class FileConfiguration {

  /** The store that the environment names; a folder when it names none. */
  public static FileStore store(
      FileSettings settings, Map<String, String> environment, Clock clock) {
    return S3Settings.of(environment)
        .<FileStore>map(s3 -> new S3Store(s3, settings.folder(), clock))
        .orElseGet(() -> new FolderStore(settings.folder()));
  }

  @Bean
  FileStore fileStore(FileSettings settings, Clock clock) {
    return store(settings, System.getenv(), clock);
  }

  @Bean
  FileTable fileTable(DataSource database) {
    return new FileTable(database);
  }

  @Bean
  FileRoutes fileRoutes(Records records, FileTable files, FileStore store, FileSettings settings) {
    return new FileRoutes(records, files, store, settings.most());
  }
}
