package youke.server.imports;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import youke.kernel.record.Records;
import youke.server.files.FileStore;
import youke.server.job.Jobs;

/** The import, put together from the gate, the files, and the jobs. */
@Configuration(proxyBeanMethods = false)
public class ImportConfiguration {
  @Bean
  ImportTables importTables(DataSource database) {
    return new ImportTables(database);
  }

  @Bean
  ImportJob importJob(
      Records records,
      ImportTables tables,
      FileStore store,
      RegionNames regions,
      ImportSettings settings) {
    return new ImportJob(records, tables, store, regions, settings);
  }

  @Bean
  Imports imports(
      Records records,
      ImportTables tables,
      FileStore store,
      Jobs jobs,
      ImportJob job,
      ImportSettings settings) {
    return new Imports(records, tables, store, jobs, job, settings.most());
  }

  @Bean
  ImportRoutes importRoutes(Imports imports) {
    return new ImportRoutes(imports);
  }
}
