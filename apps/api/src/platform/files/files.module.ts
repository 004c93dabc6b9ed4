import { Global, Module } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { CONFIG, type Config } from '../config.ts';
import { DiskFiles } from './disk-files.ts';
import { FileStore } from './file-store.ts';
import { Files } from './files.service.ts';
import { S3Files } from './s3-files.ts';

@Global()
@Module({
  providers: [
    Files,
    {
      provide: FileStore,
      useFactory: ({ files }: Config, clock: Clock) =>
        'folder' in files ? new DiskFiles(files.folder) : new S3Files(files, clock),
      inject: [CONFIG, Clock],
    },
  ],
  exports: [Files],
})
export class FilesPlatformModule {}
