package youke.server.files;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import youke.kernel.record.Records;
import youke.kernel.store.FileTable;
import youke.kernel.store.UnusedContents;

/** Where files are kept: in a folder beside the data, or in an S3-compatible store by a setting. */
@Configuration(proxyBeanMethods = false)
public class FileConfiguration {

  /** The store that the environment names; a folder when it names none. */
  @Bean
  FileStore fileStore(FileSettings settings, Clock clock, UnusedContents unused) {
    return S3Settings.of(System.getenv())
        .<FileStore>map(s3 -> new S3Store(s3, settings.folder(), clock, unused::comes))
        .orElseGet(() -> new FolderStore(settings.folder(), unused::comes));
  }

  @Bean
  UnusedContents unusedContents(DataSource database) {
    return new UnusedContents(database);
  }

  @Bean
  FileTidying fileTidying(FileTable files, UnusedContents unused, FileStore store) {
    return new FileTidying(files, unused, store);
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
