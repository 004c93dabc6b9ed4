import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CareService } from '../couples/care.service.ts';
import { AgreementsController } from './agreements.controller.ts';
import { CoupleDocumentRow } from './couple-document.entity.ts';
import { CoupleDocumentTwinRow } from './couple-document-twin.entity.ts';
import { CoupleDocumentsService } from './couple-documents.service.ts';
import { DocumentTexts } from './document-texts.service.ts';
import { DocumentTemplateRow } from './templates/document-template.entity.ts';
import { DocumentVersionRow } from './templates/document-version.entity.ts';
import { DocumentsController } from './templates/documents.controller.ts';
import { DocumentsService } from './templates/documents.service.ts';
import { OwnDocumentsService } from './own-documents.service.ts';
import { PrintingService } from './printing.service.ts';
import { SignatureRow } from './signature.entity.ts';
import { TalkFirstRow } from './talk-first.entity.ts';
import { UsesService } from './uses.service.ts';

const rows = [
  DocumentTemplateRow,
  DocumentVersionRow,
  CoupleDocumentRow,
  CoupleDocumentTwinRow,
  SignatureRow,
  TalkFirstRow,
];

// Couples begin with an agreement, so their module imports this one: care is asked without it.
@Module({
  imports: [TypeOrmModule.forFeature(rows)],
  controllers: [AgreementsController, DocumentsController],
  providers: [
    CareService,
    CoupleDocumentsService,
    DocumentsService,
    DocumentTexts,
    OwnDocumentsService,
    PrintingService,
    UsesService,
  ],
  exports: [CoupleDocumentsService, OwnDocumentsService, UsesService],
})
export class AgreementsModule {}
