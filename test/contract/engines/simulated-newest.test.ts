import { simulatedContract } from '../simulated.js';

simulatedContract('simulated-newest', undefined);
