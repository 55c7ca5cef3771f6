/** The messages of calls that move images. Their answer has begun with "all is well" by the time something fails. */
import { fieldsOf } from '../answer/read.js';
import type { Call } from '../call.js';
import type { Connection, Request } from '../connection.js';
import { EngineError } from '../engine-error.js';
import { readTransferMessage, type TransferMessage } from '../registry/transfer-progress.js';
import { failureIn } from '../stream/failure-message.js';
import { jsonMessages } from '../stream/json-messages.js';

/** @throws EngineError where a message is one of failure */
export async function* transferMessages(
  connection: Connection,
  request: Request,
  call: Call,
): AsyncGenerator<TransferMessage> {
  const answer = await connection.answer(request, call);
  try {
    for await (const value of jsonMessages(answer.chunks())) {
      const fields = fieldsOf(value, 'message');
      const failure = failureIn(fields);
      if (failure !== undefined)
        throw new EngineError('engine-failure', failure, answer.asked, { status: answer.status });
      yield readTransferMessage(fields);
    }
  } catch (error) {
    throw answer.explain(error);
  }
}
