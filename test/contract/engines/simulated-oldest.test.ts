import { simulatedContract } from '../simulated.js';

simulatedContract('simulated-oldest', '1.41');
