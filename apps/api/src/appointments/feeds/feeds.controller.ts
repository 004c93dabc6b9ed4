import { Body, Controller, Delete, Get, Header, Param, Put, StreamableFile } from '@nestjs/common';
import { FeedFile, MakeFeed, OwnFeed } from '@closeknit/contracts/calendar-feeds';
import {
  Allow,
  By,
  type MemberActor,
  Open,
  type PartnerActor,
} from '../../platform/access/allow.ts';
import { Answers, AnswersFile, AnswersNothing } from '../../platform/http/answers.ts';
import { FeedReader } from './feed-reader.service.ts';
import { OwnFeedService } from './own-feed.service.ts';

@Controller('api')
export class FeedsController {
  constructor(
    private readonly own: OwnFeedService,
    private readonly reader: FeedReader,
  ) {}

  @Get('calendar-feed')
  @Allow('feed:keep')
  @Answers(OwnFeed)
  read(@By() actor: MemberActor | PartnerActor): Promise<OwnFeed> {
    return this.own.of(actor);
  }

  @Put('calendar-feed')
  @Allow('feed:keep')
  @Answers(OwnFeed)
  make(
    @Body({ schema: MakeFeed }) request: MakeFeed,
    @By() actor: MemberActor | PartnerActor,
  ): Promise<OwnFeed> {
    return this.own.make(request, actor);
  }

  @Delete('calendar-feed')
  @Allow('feed:keep')
  @AnswersNothing()
  end(@By() actor: MemberActor | PartnerActor): Promise<void> {
    return this.own.end(actor);
  }

  /** What calendars ask for, every few hours, with nothing but the address. */
  @Get('calendar-feeds/:file')
  @Open()
  @Header('cache-control', 'private, no-store')
  @AnswersFile()
  async file(@Param('file', { schema: FeedFile }) file: FeedFile): Promise<StreamableFile> {
    const text = Buffer.from(await this.reader.read(file.slice(0, -'.ics'.length)));
    const [type, disposition] = ['text/calendar; charset=utf-8', 'inline; filename="calendar.ics"'];
    return new StreamableFile(text, { type, disposition, length: text.length });
  }
}
