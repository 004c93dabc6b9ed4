import { Controller, Get, Post } from '@nestjs/common';
import { Keys } from '@closeknit/contracts/keys';
import { Allow } from '../access/allow.ts';
import { Answers } from '../http/answers.ts';
import { KeysService } from './keys.service.ts';

@Controller('api/keys')
export class KeysController {
  constructor(private readonly keys: KeysService) {}

  @Get()
  @Allow('keys:change')
  @Answers(Keys)
  read(): Promise<Keys> {
    return this.keys.read();
  }

  @Post('changes')
  @Allow('keys:change')
  @Answers(Keys)
  change(): Promise<Keys> {
    return this.keys.change();
  }
}
