import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import * as z from 'zod/mini';
import { DataSource } from 'typeorm';
import { Open } from '../access/allow.ts';
import { Answers } from './answers.ts';
import { Refused } from './refused.ts';

const Health = z.object({ status: z.literal('ok') });

@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  @Get('live')
  @Open()
  @Answers(Health)
  @Header('cache-control', 'no-store')
  live(): z.infer<typeof Health> {
    return { status: 'ok' };
  }

  @Get('ready')
  @Open()
  @Answers(Health)
  @Header('cache-control', 'no-store')
  async ready(): Promise<z.infer<typeof Health>> {
    await this.database.query('select 1').catch(() => {
      throw new Refused('away');
    });
    return { status: 'ok' };
  }
}
