import { SetMetadata } from '@nestjs/common';

export const OWN_TRANSACTIONS = 'closeknit:own-transactions';

/**
 * A route that waits for something besides the database, such as a file on a slow line: its service
 * enters the practice itself, for as short as it can, and notes in the log what it did.
 */
export const OwnTransactions = () => SetMetadata(OWN_TRANSACTIONS, true);
